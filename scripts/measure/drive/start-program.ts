import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';

/** Starts a program, which ends with this one at the latest. */
export function startProgram(path: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const program = spawn(path, args, options);
  const end = (): void => void program.kill();
  process.once('exit', end);
  program.once('exit', () => process.off('exit', end));
  return program;
}
