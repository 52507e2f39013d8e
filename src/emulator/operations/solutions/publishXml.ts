import { z } from 'zod'
import { invalidArgument, tableNotFound } from '../../errors.ts'
import { readXml, type XmlElement } from '../../readXml.ts'
import { publish } from '../../publishing/publish.ts'
import { noContent } from '../../response.ts'
import { actionParameters } from '../actionParameters.ts'
import { isCalled, type Operation } from '../operation.ts'

/** contract.md 8.1. Relationships have no container: their tables are published. */
const containers = new Set([
  'entities',
  'optionsets',
  'ribbons',
  'dashboards',
  'sitemaps',
  'webresources',
  'nodes',
  'securityroles',
  'settings',
  'workflows',
])

const parameters = z.strictObject({ ParameterXml: z.string() })

const document = (xml: string): XmlElement => {
  let root: XmlElement
  try {
    root = readXml(xml)
  } catch (error) {
    throw invalidArgument(
      `The ParameterXml of PublishXml is not valid XML: ${error instanceof Error ? error.message : ''}`,
    )
  }
  if (root.name !== 'importexportxml') {
    throw invalidArgument(
      `The ParameterXml of PublishXml must start with importexportxml, not with ${root.name}.`,
    )
  }
  const unknown = root.children.find(({ name }) => !containers.has(name))
  if (unknown !== undefined)
    throw invalidArgument(`The ParameterXml of PublishXml has an unknown element ${unknown.name}.`)
  return root
}

const tableName = ({ name, text }: XmlElement): string => {
  if (name === 'entity') return text.trim()
  throw invalidArgument(`The ParameterXml of PublishXml has an unknown element ${name} in entities.`)
}

/** Publishes the tables it names: contract.md 8.1. Codes for bad documents are the emulator's. */
export const publishXml: Operation = {
  name: 'PublishXml',
  method: 'POST',
  lock: 'Publish',
  serves: isCalled('PublishXml'),
  answer: (exchange) => {
    const { state } = exchange
    const { ParameterXml } = actionParameters(exchange, 'PublishXml', parameters)
    const lists = document(ParameterXml).children.filter(({ name }) => name === 'entities')
    const tables = lists.flatMap(({ children }) => children.map(tableName))
    for (const table of tables) if (state.schema.table(table) === undefined) throw tableNotFound(table)
    publish(state, new Set(tables))
    return noContent()
  },
}
