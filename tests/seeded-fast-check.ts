/**
 * fast-check with a seed of its own: a run says of the code and not of luck. `FC_SEED=7 npm test -- unit` tries another;
 * `FC_SEED=random` a new one each time, for a night.
 */
import fc from '../node_modules/fast-check/lib/fast-check.js';

const wanted = process.env.FC_SEED ?? '20261127';
if (wanted !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(wanted) });

export default fc;
export * from '../node_modules/fast-check/lib/fast-check.js';
