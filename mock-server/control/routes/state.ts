import { controlHandlers } from '../control-handlers.js';

/** Snapshots and the way back to the beginning. */
export default controlHandlers({
  takeSnapshot: ({ panel }) => ({ snapshot: panel.snapshot() }),
  restoreSnapshot({ body, panel }) {
    panel.restore(body.snapshot);
    return {};
  },
  reset({ panel }) {
    panel.reset();
    return {};
  },
});
