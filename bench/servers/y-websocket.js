// The server that y-websocket ships, as it is.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
require(join(dirname(require.resolve('y-websocket')), '..', 'bin', 'server.cjs'));
