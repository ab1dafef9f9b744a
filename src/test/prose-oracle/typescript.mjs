/** Lets Node read the editor's TypeScript as it is, where imports name no file ending. */
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, next) {
    const ours = context.parentURL?.includes('/policy-editor/') && /^\.\/[\w-]+$/.test(specifier);
    return next(ours ? `${specifier}.ts` : specifier, context);
  },
});
