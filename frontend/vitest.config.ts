import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: import.meta.dirname,
  test: {
    include: ['**/*.test.ts'],
    exclude: ['generated/**', '**/node_modules/**'],
    environment: 'node',
    restoreMocks: true,
  },
});
