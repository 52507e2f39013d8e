import { syntaxError } from '../errors.ts'
import { tokenize, type Token, type TokenKind } from './tokenize.ts'

/** A cursor over the tokens of one text. */
export class TokenReader {
  readonly text: string
  readonly #tokens: readonly Token[]
  #at = 0

  constructor(text: string) {
    this.text = text
    this.#tokens = tokenize(text)
  }

  peek(ahead = 0): Token {
    const token = this.#tokens[Math.min(this.#at + ahead, this.#tokens.length - 1)]
    if (token === undefined) throw syntaxError(`Syntax error in '${this.text}'.`)
    return token
  }

  next(): Token {
    const token = this.peek()
    this.#at += 1
    return token
  }

  isSymbol(symbol: string, ahead = 0): boolean {
    const token = this.peek(ahead)
    return token.kind === 'symbol' && token.text === symbol
  }

  isName(name: string): boolean {
    const token = this.peek()
    return token.kind === 'name' && token.text === name
  }

  /** Steps over the symbol when it is next. */
  take(symbol: string): boolean {
    if (!this.isSymbol(symbol)) return false
    this.#at += 1
    return true
  }

  takeName(name: string): boolean {
    if (!this.isName(name)) return false
    this.#at += 1
    return true
  }

  expect(symbol: string): Token {
    if (!this.isSymbol(symbol)) throw this.unexpected(`'${symbol}'`)
    return this.next()
  }

  expectKind(kind: TokenKind): Token {
    if (this.peek().kind !== kind) throw this.unexpected(kind)
    return this.next()
  }

  expectEnd(): void {
    if (this.peek().kind !== 'end') throw this.unexpected('the end of the expression')
  }

  unexpected(wanted: string): Error {
    const { start } = this.peek()
    return syntaxError(`Syntax error at position ${start} in '${this.text}': expected ${wanted}.`)
  }
}
