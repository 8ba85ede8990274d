/** Ends the command with a message for the user. Exit code 1: the work failed; 2: the words were wrong. */
export class CliError extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode: number) {
    super(message);
    this.name = 'CliError';
    this.exitCode = exitCode;
  }
}
