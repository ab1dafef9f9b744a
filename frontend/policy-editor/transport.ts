/** One open line to the server: a socket, or server-sent events with POST. */
export interface Transport {
  send(text: string): void;
  close(): void;
}

export interface TransportEvents {
  opened(): void;
  message(text: string): void;
  closed(): void;
}

export type OpenTransport = (events: TransportEvents) => Transport;

export function webSocketTransport(url: string): OpenTransport {
  return (events) => {
    const socket = new WebSocket(url);
    const utf8 = new TextDecoder();
    socket.binaryType = 'arraybuffer';
    socket.addEventListener('open', () => events.opened());
    socket.addEventListener('message', (event: MessageEvent<ArrayBuffer>) => events.message(utf8.decode(event.data)));
    socket.addEventListener('close', () => events.closed());
    return { send: (text) => socket.send(text), close: () => socket.close() };
  };
}
