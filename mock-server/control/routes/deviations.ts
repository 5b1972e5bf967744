import { controlHandlers } from '../control-handlers.js';

/** Deviations. */
export default controlHandlers({
  listDeviations: ({ panel }) => panel.deviations.list(),
  setDeviations: ({ body, panel }) => panel.deviations.set(body.on),
});
