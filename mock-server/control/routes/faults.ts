import { controlHandlers } from '../control-handlers.js';

/** Faults. */
export default controlHandlers({
  listFaults: ({ panel }) => panel.faults.list(),
  armFault: ({ body, panel }) => panel.faults.arm(body),
  clearFaults({ panel }) {
    panel.faults.clear();
    return {};
  },
  disarmFault({ path, panel }) {
    panel.faults.disarm(path.id);
    return {};
  },
  readFaultLog: ({ panel }) => panel.faults.log(),
});
