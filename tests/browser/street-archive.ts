/** The smallest sound archive of streets: one picture for the whole world, put together by hand (PMTiles, version 3). */
import sharp from 'sharp';

const HEAD = 127;

export async function tinyArchive(): Promise<Buffer> {
  const tile = await sharp({ create: { width: 256, height: 256, channels: 3, background: '#b04040' } }).png().toBuffer();
  // Directory of one entry: how many, tile number, run, length, place + 1.
  const directory = Buffer.from([1, 0, 1, ...varint(tile.length), 1]);
  const metadata = Buffer.from('{}');
  const head = Buffer.alloc(HEAD);
  head.write('PMTiles', 0, 'latin1');
  head.writeUInt8(3, 7);
  const places = [HEAD, directory.length, HEAD + directory.length, metadata.length, 0, 0, HEAD + directory.length + metadata.length, tile.length, 1, 1, 1];
  places.forEach((value, i) => head.writeBigUInt64LE(BigInt(value), 8 + i * 8));
  // Clustered; nothing is packed; the tiles are PNG; one zoom, 0.
  head.set([1, 1, 1, 2, 0, 0], 96);
  head.writeInt32LE(-180e7, 102);
  head.writeInt32LE(-85e7, 106);
  head.writeInt32LE(180e7, 110);
  head.writeInt32LE(85e7, 114);
  return Buffer.concat([head, directory, metadata, tile]);
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)];
}
