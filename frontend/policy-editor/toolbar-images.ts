import { html, type TemplateResult } from 'lit';
import { changeImage, removeImage } from './images';
import type { Kit } from './toolbar-kit';
import type { ToolbarModel } from './toolbar-model';

/** What is done to the image at the caret; it comes into the toolbar with it. */
export function imageTools(kit: Kit, { imageSize }: ToolbarModel, edit: () => void): TemplateResult {
  return html`<div class="pe-group pe-group-table" role="group" aria-label=${kit.label('imageTools')}>
    ${kit.tool({ label: 'imageEdit', icon: 'imageEdit', run: edit })}
    ${kit.command('imageFull', 'imageFull', changeImage({ size: 'full' }), { pressed: imageSize === 'full' })}
    ${kit.command('imageHalf', 'imageHalf', changeImage({ size: 'half' }), { pressed: imageSize === 'half' })}
    ${kit.command('imageDelete', 'imageDelete', removeImage)}
  </div>`;
}
