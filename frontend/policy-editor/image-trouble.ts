import type { ImageTrouble } from './image-store';
import type { Label } from './labels';

/** What happened to an image, in words: the server's own where it said something. */
export function troubleText({ kind, message }: ImageTrouble, label: Label): string {
  if (kind === 'offline') return label('imageOffline');
  if (kind === 'signed-out') return label('imageSignedOut');
  return message || label('imageFailed');
}
