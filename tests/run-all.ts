import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, installChromium } from './journeys/chromium.ts';

/** `npm test`: sets up a browser where there is none, checks, runs every test, and ends with "N passed, N failed". */
function runNpm(...args: readonly string[]): boolean {
  return spawnSync('npm', ['run', '--silent', ...args], { stdio: 'inherit' }).status === 0;
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

function runVitest(project: string): Counts {
  const folder = mkdtempSync(join(tmpdir(), 'contactline-'));
  const report = join(folder, 'report.json');
  const isGreen = runNpm(
    `test:${project}`,
    '--',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  );
  try {
    const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    return { passed, failed: isGreen ? failed : Math.max(1, failed) };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (findChromium() === null) installChromium();
const check: Counts = runNpm('check') ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
const counts = [check, runVitest('unit'), runVitest('browser')];
const passed = counts.reduce((sum, each) => sum + each.passed, 0);
const failed = counts.reduce((sum, each) => sum + each.failed, 0);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
