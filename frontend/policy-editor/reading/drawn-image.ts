import { imageAddress } from '../image-store';
import type { Label } from '../labels';
import type { TextNode } from './text-tree';

/** Gives a figure its picture, in the frame that it has in the editor; one that cannot be shown says what it shows. */
export function drawImage(figure: HTMLElement, node: TextNode, strategy: string, label: Label): void {
  const image = figure.querySelector('img');
  if (!image) return;
  const { hash, width, height, alt } = node.attrs as Record<string, string & number>;
  const frame = document.createElement('div');
  frame.className = 'pe-image-frame';
  image.before(frame);
  const said = document.createElement('p');
  said.className = 'pe-image-said';
  said.hidden = true;
  said.textContent = label('imageMissing', alt);
  frame.append(image, said);
  image.width = width;
  image.height = height;
  image.style.setProperty('--pe-image-ratio', String(width / height));
  image.addEventListener('error', () => {
    said.hidden = false;
    image.hidden = true;
  });
  image.src = imageAddress(strategy, hash);
  const caption = figure.querySelector('figcaption');
  if (caption) caption.hidden = node.content.size === 0;
}
