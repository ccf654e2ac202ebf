import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fullChromium } from './chromium.ts';
import { PURE_ROOMS } from './architecture.ts';
import { addCounts, describeCounts, readVitestReport, type Counts } from './testCounts.ts';

interface Step {
  readonly title: string;
  /** name of a script of package.json, and what follows it */
  readonly script: readonly string[];
  /** the step is a run of vitest and counts its tests; any other step counts as one */
  readonly vitest?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/** Rooms whose functions must give the same on every clock. */
const CLOCK_FREE_ROOMS = [...PURE_ROOMS, 'store', 'views'];

const STEPS: readonly Step[] = [
  { title: 'types', script: ['typecheck'] },
  { title: 'lint', script: ['lint'] },
  { title: 'format', script: ['format:check'] },
  { title: 'data', script: ['data:check'] },
  { title: 'unit tests, Los Angeles', script: ['test:unit'], vitest: true },
  {
    title: 'unit tests of the pure rooms, Shanghai',
    script: [
      'test:unit',
      ...CLOCK_FREE_ROOMS.map((room) => `tests/${room}/`).filter((folder) => existsSync(folder)),
    ],
    vitest: true,
    env: { TEST_TZ: 'Asia/Shanghai' },
  },
  { title: 'browser tests', script: ['test:browser'], vitest: true },
  ...fullBrowserSteps(),
];

/** Hosts and cards once more in the browser that readers have, where the other tests run in one without a window. */
function fullBrowserSteps(): readonly Step[] {
  const path = fullChromium();
  if (path === null) return [];
  return [
    {
      title: `browser tests of hosts and cards, ${path}`,
      script: ['test:browser', 'tests/browser/hosts', 'tests/browser/card', 'tests/browser/page'],
      vitest: true,
      env: { CHROMIUM_PATH: path },
    },
  ];
}

/**
 * Runs every check of the project, all of them even where one fails, and prints the counts as the last line. Returns the exit code.
 * Arguments choose steps by a word of their titles: `npm test -- unit`.
 */
export async function run(words: readonly string[]): Promise<number> {
  const chosen = STEPS.filter(
    ({ title }) => words.length === 0 || words.some((word) => title.includes(word)),
  );
  const folder = await mkdtemp(join(tmpdir(), 'departures-test-'));
  const failures: string[] = [];
  let total: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const [index, step] of chosen.entries()) {
    console.log(`\n== ${step.title}`);
    const counts = await runStep(step, join(folder, `${index}.json`));
    if (counts.failed > 0) failures.push(`${step.title}: ${describeCounts(counts)}`);
    total = addCounts(total, counts);
  }
  await rm(folder, { recursive: true, force: true });
  console.log(failures.length === 0 ? '' : `\nfailed\n  ${failures.join('\n  ')}`);
  console.log(describeCounts(total));
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

async function runStep({ script, vitest = false, env = {} }: Step, report: string): Promise<Counts> {
  const reporters = vitest ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : [];
  const code = await spawnScript([...script, ...reporters], env);
  if (!vitest) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  const counts = await readVitestReport(report);
  // Errors outside of any test, such as a site that does not build, are in no count.
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** Resolves to the exit code; output goes straight through. */
function spawnScript(
  [name = '', ...args]: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<number> {
  const { NODE_ENV: _, ...inherited } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', name, '--', ...args], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...inherited, ...env },
    });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
