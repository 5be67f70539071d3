// Loaded before a server (node --import): its clock is off by as many milliseconds as the file named by MOVED_CLOCK says,
// and is set anew whenever that file is. Timers go on as they would on a machine whose clock is set.
import { readFileSync } from 'node:fs';

const file = process.env.MOVED_CLOCK;
const real = Date.now.bind(Date);
let by = 0;
const look = () => {
  try {
    by = Number(readFileSync(file, 'utf8')) || 0;
  } catch {
    by = 0;
  }
};
if (file) {
  look();
  setInterval(look, 10).unref();
  const Real = Date;
  globalThis.Date = class Moved extends Real {
    constructor(...given) {
      if (given.length === 0) super(real() + by);
      else super(...given);
    }
    static now() {
      return real() + by;
    }
  };
}
