'use strict';
// Counts up from 0 until SHA-256 of "puzzle.number" begins with enough zero bits. Written out, since browsers offer their own
// SHA-256 only on https, and only one promise at a time.
const K = new Int32Array(64);
const START = new Int32Array(8);
// The constants are the first 32 bits of the fractional parts of cube and square roots of the first primes.
(() => {
  const fraction = x => ((x - Math.floor(x)) * 4294967296) | 0;
  for (let n = 2, count = 0; count < 64; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false;
    if (!prime) continue;
    if (count < 8) START[count] = fraction(Math.pow(n, 1 / 2));
    K[count++] = fraction(Math.pow(n, 1 / 3));
  }
})();

const w = new Int32Array(64);

function block(state, bytes, offset) {
  for (let i = 0; i < 16; i++) {
    const at = offset + i * 4;
    w[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
  }
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15];
    const y = w[i - 2];
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
  }
  let a = state[0], b = state[1], c = state[2], d = state[3], e = state[4], f = state[5], g = state[6], h = state[7];
  for (let i = 0; i < 64; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g; g = f; f = e; e = (d + t1) | 0; d = c; c = b; b = a; a = (t1 + t2) | 0;
  }
  state[0] += a; state[1] += b; state[2] += c; state[3] += d; state[4] += e; state[5] += f; state[6] += g; state[7] += h;
}

function sha256(text) {
  const padded = new Uint8Array(((text.length + 8) >> 6) * 64 + 64);
  for (let i = 0; i < text.length; i++) padded[i] = text.charCodeAt(i);
  padded[text.length] = 0x80;
  new DataView(padded.buffer).setUint32(padded.length - 4, text.length * 8);
  const state = Int32Array.from(START);
  for (let offset = 0; offset < padded.length; offset += 64) block(state, padded, offset);
  return state;
}

onmessage = event => {
  const { puzzle, bits } = event.data;
  for (let number = 0; ; number++) {
    // No more than 31 bits are ever asked for.
    if (sha256(puzzle + '.' + number)[0] >>> (32 - bits) === 0) {
      postMessage(String(number));
      return;
    }
  }
};
