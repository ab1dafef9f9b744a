/** A server under measurement: started on a core of its own where the machine has several. */
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { availableParallelism, platform } from 'node:os';

const pins = platform() === 'linux' && availableParallelism() > 1;

/** The command, held to one core; without a core the machine decides. */
export function pinned(core, command, args) {
  return pins && core !== undefined ? ['taskset', ['-c', String(core), command, ...args]] : [command, args];
}

/** Holds this process to a core too: the witnesses are in it. */
export function pinSelf(core) {
  if (pins && core !== undefined) execFileSync('taskset', ['-acp', String(core), String(process.pid)]);
}

export function start({ core, command, args, options, ready, timeout = 120_000 }) {
  const [program, all] = pinned(core, command, args);
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

/** The most memory a process held counts from now on. */
export function forgetPeak(pid) {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
  } catch {
    // not allowed everywhere; then it counts from the start
  }
}

/** Processor seconds the whole machine has spent on work, and a hypervisor has kept from it. */
export function machine() {
  const [user, nice, system, , , irq, softirq, steal] = readFileSync('/proc/stat', 'utf8').split('\n')[0].split(/\s+/).slice(1).map(Number);
  return (user + nice + system + irq + softirq + steal) / 100;
}
