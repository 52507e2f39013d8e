/** contract.md 8.4: a row of `dependency`, as the three dependency functions answer it. */
export interface Dependency {
  dependencyid: string
  /** 0 None, 1 SolutionInternal, 2 Published, 4 Unpublished. */
  dependencytype: number
  dependentcomponentobjectid: string
  /** Component types: contract.md 8.3. */
  dependentcomponenttype: number
  dependentcomponentparentid: string
  dependentcomponentbasesolutionid: string
  requiredcomponentobjectid: string
  requiredcomponenttype: number
  requiredcomponentparentid: string
  requiredcomponentbasesolutionid: string
  _dependentcomponentnodeid_value: string
  _requiredcomponentnodeid_value: string
}
