/** A thread of its own for drawing: while the main one renders pages, this one keeps the second core busy. */
import { renameSync, writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { readInks } from '../../kernel/inks.ts';
import { openFaces } from './lettering.ts';
import type { PictureGround, SharePicture } from './picture.ts';
import { openPress } from './press.ts';

export interface PressOrder {
  ground: PictureGround;
  fontFolder: string;
  /** Text of the tokens' style sheet. */
  tokens: string;
}
export interface PressJob {
  picture: SharePicture;
  file: string;
}
export interface PressAnswer {
  file: string;
  ms: number;
  fault?: unknown;
}

const { ground, fontFolder, tokens } = workerData as PressOrder;
const draw = openPress(ground, { faces: openFaces(fontFolder), ink: readInks(tokens) });
/** One after another: drawing hardly ever waits, and a heap of half-drawn sheets would only take memory. */
let last = Promise.resolve();

parentPort!.on('message', ({ picture, file }: PressJob) => {
  last = last.then(async () => {
    const started = performance.now();
    const answer: PressAnswer = { file, ms: 0 };
    try {
      writeFileSync(`${file}.part`, await draw(picture));
      renameSync(`${file}.part`, file);
    } catch (fault) {
      answer.fault = fault;
    }
    parentPort!.postMessage({ ...answer, ms: performance.now() - started });
  });
});
