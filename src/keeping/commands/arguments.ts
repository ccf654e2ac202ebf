import { parseArgs } from 'node:util';

/** What a command for the data was called with. */
export interface DataArguments {
  /** the folder of the data: `--data <folder>`, else `data` */
  readonly data: string;
  /** names of the flags that are on */
  readonly flags: ReadonlySet<string>;
  readonly files: readonly string[];
}

/**
 * Returns the arguments of a command for the data; null where they are none it takes, after saying so. Every command names its folder
 * in one way, `--data <folder>`, and writes messages with it.
 */
export function readArguments(
  args: readonly string[],
  usage: string,
  { flags = [], files = false }: { readonly flags?: readonly string[]; readonly files?: boolean } = {},
): DataArguments | null {
  const options = {
    data: { type: 'string', default: 'data' },
    ...Object.fromEntries(flags.map((flag) => [flag, { type: 'boolean', default: false } as const])),
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: files, options });
    const given: Readonly<Record<string, unknown>> = values;
    const data = String(given['data']).replace(/(?<=.)[\\/]+$/, '');
    return { data, flags: new Set(flags.filter((flag) => given[flag] === true)), files: positionals };
  } catch (error) {
    console.error(error instanceof Error ? error.message.split('\n')[0] : String(error));
    console.error(usage);
    return null;
  }
}
