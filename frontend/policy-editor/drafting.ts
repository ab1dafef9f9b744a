/** All that only those need who write: fetched when somebody may, never for who reads. */
export { authorsChanged, whoWrote } from './authors-bar';
export { editorBars } from './editor-bars';
export { MountedEditor } from './mounted-editor';
export { pageModel } from './page-model';
export { Reporter } from './reporter';
export { answer } from './requests';
