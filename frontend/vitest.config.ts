import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: '../node_modules/.vite-unit',
  test: {
    include: ['**/*.test.ts'],
    exclude: ['generated/**', '**/node_modules/**'],
    environment: 'node',
    restoreMocks: true,
    // The seeded runs take seconds, and longer on a busy machine
    testTimeout: 60_000,
  },
});
