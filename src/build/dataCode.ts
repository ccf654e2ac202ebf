/** Returns the code of data. */
export function parsed(data: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(data))})`;
}

/** Returns the code of a module whose function gives data once, and keeps nothing of them: where they are of no use, they are taken and left. */
export function givenOnce(name: string, data: unknown): string {
  return `let data = ${parsed(data)};\nexport const ${name} = () => { const given = data; data = null; return given; };`;
}
