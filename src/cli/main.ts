import { CliError } from './cli-error.ts';
import type { Command } from './command.ts';
import { countCommand } from './count.ts';
import { packCommand } from './pack.ts';
import { readCommand } from './read.ts';
import { snapshotCommand } from './snapshot.ts';

/** The commands; adding one is adding a file and a line here. */
const COMMANDS: readonly Command[] = [countCommand, packCommand, readCommand, snapshotCommand];

const EXIT_MISUSE = 2;

/** Runs the command line and returns the exit code: 0, 1 where the work failed, 2 where the words were wrong. */
export async function run(args: readonly string[]): Promise<number> {
  const [name = '--help', ...rest] = args;
  const command = COMMANDS.find((each) => each.name === name);
  try {
    if (command === undefined) {
      if (name !== '--help' && name !== '-h' && name !== 'help') {
        throw new CliError(`Unknown command "${name}".\n\n${overview()}`, EXIT_MISUSE);
      }
      process.stdout.write(overview());
    } else if (rest.includes('--help') || rest.includes('-h')) {
      process.stdout.write(command.help);
    } else {
      await command.run(rest);
    }
    return 0;
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    process.stderr.write(`contactline: ${error.message.trimEnd()}\n`);
    return error.exitCode;
  }
}

function overview(): string {
  const lines = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(10)} ${summary}`);
  return `Usage: contactline COMMAND [options]

Contact Line reads reports of ceasefire monitoring and counts what they say, place by place.

${lines.join('\n')}

"contactline COMMAND --help" explains a command.
`;
}
