/** Loaded before the Agents Playground, which would listen on every address of the machine. */
import { Server } from 'node:net';
import { onLoopback } from './listen-arguments.ts';

const listen = Server.prototype.listen;
Server.prototype.listen = function listenOnLoopback(this: Server, ...given: unknown[]): Server {
  return Reflect.apply(listen, this, onLoopback(given));
};
