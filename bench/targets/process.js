/** A server under measurement: started on a core of its own where the machine has several. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { availableParallelism, platform } from 'node:os';

const pins = platform() === 'linux' && availableParallelism() > 1;

/** The command, held to one core: servers on the first, generators on the second. */
export function pinned(core, command, args) {
  return pins ? ['taskset', ['-c', String(core), command, ...args]] : [command, args];
}

export function start({ core, command, args, options, ready, timeout = 120_000 }) {
  const [program, all] = core === undefined ? [command, args] : pinned(core, command, args);
  const child = spawn(program, all, { stdio: ['pipe', 'pipe', 'pipe'], ...options });
  let output = '';
  const started = new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`did not start: ${output.slice(-2000)}`)), timeout);
    const listen = (chunk) => {
      output = (output + chunk).slice(-20_000);
      const found = ready.exec(output);
      if (found) {
        clearTimeout(timer);
        resolve(found);
      }
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', (code) => reject(new Error(`ended with ${code}: ${output.slice(-2000)}`)));
  });
  const gone = new Promise((resolve) => child.on('exit', resolve));
  return { child, started, gone, output: () => output };
}

export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Processor seconds of a process since its start, and the most memory it ever held. */
export function usage(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return {
    cpu: (Number(fields[11]) + Number(fields[12])) / 100,
    rss: Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024,
  };
}
