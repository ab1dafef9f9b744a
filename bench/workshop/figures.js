/** Quantiles of moments, and what a server took meanwhile. */
import { forgetPeak, machine, usage } from '../targets/process.js';

export function quantile(list, q) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted.length === 0 ? NaN : sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)];
}

export const spread = (list) => ({ p50: quantile(list, 0.5), p95: quantile(list, 0.95), p99: quantile(list, 0.99), most: quantile(list, 1) });

/** Processor seconds of the server, of this process and of all others from now until asked; most memory of the server. */
export function meter(server) {
  const cpu = () => server.pids.reduce((sum, pid) => sum + usage(pid).cpu, 0);
  server.pids.forEach(forgetPeak);
  const before = { cpu: cpu(), own: process.cpuUsage(), machine: machine(), at: Date.now() };
  return () => {
    const own = process.cpuUsage(before.own);
    const used = cpu() - before.cpu;
    const mine = (own.user + own.system) / 1e6;
    const seconds = (Date.now() - before.at) / 1000;
    const others = Math.max(0, machine() - before.machine - used - mine);
    return { seconds, cpu: used, clients: mine, others, rss: server.pids.reduce((sum, pid) => sum + usage(pid).rss, 0) };
  };
}
