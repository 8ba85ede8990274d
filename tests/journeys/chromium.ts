import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

const USUAL_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Keeps the browser from talking to anybody by itself, so that a request seen in a test is the page's own. */
const QUIET = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--hide-scrollbars',
  '--font-render-hinting=none',
];

/** The path of a Chromium on this machine (CHROMIUM_PATH wins), or null. */
export function findChromium(): string | null {
  const own = process.env['CHROMIUM_PATH'];
  const paths = own === undefined ? [...USUAL_PATHS, chromium.executablePath()] : [own];
  return paths.find((path) => existsSync(path)) ?? null;
}

/** Installs Chromium where there is none: Debian's package for root, Playwright's own build otherwise. */
export function installChromium(): void {
  const isDebian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  const commands = isDebian
    ? [
        ['apt-get', 'update', '-q'],
        ['apt-get', 'install', '-y', '-q', 'chromium'],
      ]
    : [['npx', 'playwright-core', 'install', 'chromium']];
  for (const [command = '', ...args] of commands) {
    execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  }
}

/** Starts headless Chromium. Throws with what to do where there is none. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: QUIET });
}

/** A browser with a profile that outlives it. */
export interface MortalChromium {
  readonly page: Page;
  /** Ends all of its processes at once, without a word to them, as a power cut would. */
  readonly kill: () => Promise<void>;
}

/** Starts headless Chromium with the profile of a folder, to be killed. */
export async function startMortalChromium(profile: string): Promise<MortalChromium> {
  const options = { executablePath: chromiumPath(), args: QUIET };
  const context = await chromium.launchPersistentContext(profile, options);
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {};
  const main = processInfo.find(({ type }) => type === 'browser');
  if (main === undefined) throw new Error('Expected the number of a browser process, got none');
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    page,
    async kill() {
      const closed = context.waitForEvent('close');
      process.kill(main.id, 'SIGKILL');
      await closed;
    },
  };
}

function chromiumPath(): string {
  const path = findChromium();
  if (path !== null) return path;
  throw new Error('Expected a Chromium: run "npm test", which installs one, or set CHROMIUM_PATH');
}
