/**
 * A small web server for a built site: what `npm start` shows, what browser tests open, what weights are measured on.
 * Packs text like a real host does, knows parts, dates and the site's own page for «no such address».
 */
import { createReadStream, readFileSync, statSync, type Stats } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { contentType, isCompressible } from './mime-types.ts';
import { chooseEncoding, matchesTag, readRange, type Encoding } from './request-headers.ts';
import { findFile } from './site-files.ts';

/** Middle of the scale: what hosts use when they pack while serving. */
const BROTLI_QUALITY = 6;
const WORTH_PACKING = { from: 512, to: 16 * 1024 * 1024 };
const LAST_PORT = 65_535;
const MAX_REMEMBERED = 64 * 1024 * 1024;

export interface ServeOptions {
  /** First port to try; 0 lets the system choose. */
  port?: number;
  host?: string;
  /** How many following ports to try when the first is taken. */
  tries?: number;
}

export interface Served {
  url: string;
  port: number;
  close(): Promise<void>;
}

export async function serve(folder: string, { port = 4321, host = 'localhost', tries = 20 }: ServeOptions = {}): Promise<Served> {
  const root = resolve(folder);
  const packed = new PackedFiles();
  const server = createServer((request, response) => {
    try {
      answer(root, packed, request, response);
    } catch (error) {
      console.error(error);
      if (!response.headersSent) plain(response, 500, 'Внутренняя ошибка сервера');
      else response.destroy();
    }
  });
  const taken = await listen(server, port, host, port === 0 ? 0 : tries);
  return {
    url: `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${taken}`,
    port: taken,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, port: number, host: string, tries: number): Promise<number> {
  for (let offset = 0; ; offset++) {
    try {
      await new Promise<void>((done, failed) => {
        server.once('error', failed);
        server.listen(port === 0 ? 0 : port + offset, host, () => {
          server.off('error', failed);
          done();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || offset >= tries || port + offset >= LAST_PORT) throw error;
    }
  }
}

function answer(root: string, packed: PackedFiles, request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return plain(response, 405, 'Только чтение');
  }
  const found = findFile(root, request.url ?? '/');
  if (found.kind === 'malformed') return plain(response, 400, 'Адрес написан с ошибкой');
  if (found.kind === 'moved') {
    response.setHeader('Location', found.to);
    return plain(response, 301, 'Адрес с косой чертой на конце');
  }
  if (found.kind === 'file') return send(found.file, found.stat, 200, packed, request, response);
  const ownPage = join(root, '404.html');
  const stat = statSync(ownPage, { throwIfNoEntry: false });
  return stat ? send(ownPage, stat, 404, packed, request, response) : plain(response, 404, 'Такой страницы нет');
}

function send(file: string, stat: Stats, status: number, packed: PackedFiles, request: IncomingMessage, response: ServerResponse): void {
  const tag = `"${stat.size.toString(36)}-${Math.round(stat.mtimeMs).toString(36)}"`;
  const { headers } = request;
  response.setHeader('Content-Type', contentType(file));
  response.setHeader('Last-Modified', stat.mtime.toUTCString());
  response.setHeader('Cache-Control', cachePolicy(request.url ?? '/', status));
  response.setHeader('Vary', 'Accept-Encoding');
  if (status === 200) response.setHeader('Accept-Ranges', 'bytes');
  const range = status === 200 && (!headers['if-range'] || headers['if-range'] === tag) ? readRange(headers.range, stat.size) : 'whole';
  const mayPack = range === 'whole' && isCompressible(file) && stat.size >= WORTH_PACKING.from && stat.size <= WORTH_PACKING.to;
  const encoding = mayPack ? chooseEncoding(headers['accept-encoding']) : 'identity';
  response.setHeader('ETag', encoding === 'identity' ? tag : `W/${tag}`);
  if (status === 200 && matchesTag(headers['if-none-match'], tag)) return void response.writeHead(304).end();
  if (range === 'unsatisfiable') {
    response.setHeader('Content-Range', `bytes */${stat.size}`);
    return plain(response, 416, 'Такой части у файла нет');
  }
  if (encoding !== 'identity') {
    const body = packed.get(file, tag, encoding);
    response.writeHead(status, { 'Content-Encoding': encoding, 'Content-Length': body.length });
    return void response.end(request.method === 'HEAD' ? undefined : body);
  }
  const { from, to } = range === 'whole' ? { from: 0, to: stat.size - 1 } : range;
  if (range !== 'whole') response.setHeader('Content-Range', `bytes ${from}-${to}/${stat.size}`);
  response.writeHead(range === 'whole' ? status : 206, { 'Content-Length': to - from + 1 });
  if (request.method === 'HEAD' || stat.size === 0) return void response.end();
  pipeline(createReadStream(file, { start: from, end: to }), response, () => {});
}

/** Names with a hash in them never change their bytes; everything else is asked about each time. */
function cachePolicy(url: string, status: number): string {
  return status === 200 && url.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' });
  response.end(`${text}\n`);
}

/** Packed once, remembered until the file changes. */
class PackedFiles {
  #known = new Map<string, { tag: string; body: Buffer }>();
  #size = 0;

  get(file: string, tag: string, encoding: Exclude<Encoding, 'identity'>): Buffer {
    const key = `${encoding} ${file}`;
    const known = this.#known.get(key);
    if (known?.tag === tag) return known.body;
    const source = readFileSync(file);
    const body =
      encoding === 'br'
        ? brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: source.length } })
        : gzipSync(source, { level: 6 });
    this.#size += body.length - (known?.body.length ?? 0);
    if (this.#size > MAX_REMEMBERED) {
      this.#known.clear();
      this.#size = body.length;
    }
    this.#known.set(key, { tag, body });
    return body;
  }
}
