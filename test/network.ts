// Watches the ways to the network: nothing of ours takes one. The unit tests (no-network.ts) let nobody through; the tests
// inside VS Code, which has sockets of its own, look for our code in the stack.
import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';

/** The ways out: every stream (HTTP, HTTPS, HTTP/2, TLS, fetch, WebSocket), every packet, every name that is looked up. */
const WAYS: readonly (readonly [string, object, string])[] = [
  ['a connection', net.Socket.prototype, 'connect'],
  ['a server', net.Server.prototype, 'listen'],
  ['a packet', dgram.Socket.prototype, 'send'],
  ['a packet', dgram.Socket.prototype, 'bind'],
  ['a name', dns, 'lookup'],
  ['a name', dns.promises, 'lookup'],
  ['a request', globalThis, 'fetch'],
];

/** Watches the ways out from now on; gives what was tried, where the caller's stack is ours. */
export function watchNetwork(isOurs: (stack: string) => boolean): string[] {
  const tried: string[] = [];
  for (const [what, owner, name] of WAYS) {
    const before = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
    Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
      const { stack = '' } = new Error(`${what} to the network`);
      if (!isOurs(stack)) return before.apply(this, args);
      tried.push(stack);
      throw new Error(`Stopped: ${what} to the network.`);
    });
  }
  return tried;
}
