import { controlHandlers } from '../control-handlers.js';

/** Mail. */
export default controlHandlers({
  readMail: ({ path, query, panel, signal }) => panel.mail.await(path.user, query.wait ?? 0, signal),
  emptyMail({ path, panel }) {
    panel.mail.empty(path.user);
    return {};
  },
});
