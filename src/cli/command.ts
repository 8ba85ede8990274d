/** One command of the command line. */
export interface Command {
  readonly name: string;
  /** Half a line for the overview. */
  readonly summary: string;
  readonly help: string;
  /** Does the work and writes to standard output. Throws CliError with what the user should read. */
  run(args: readonly string[]): Promise<void>;
}
