import { controlHandlers } from '../control-handlers.js';

/** The journal. */
export default controlHandlers({
  readJournal: ({ query, panel }) => panel.journal.read(query),
  readExercised: ({ panel }) => panel.journal.exercised(),
  emptyJournal({ panel }) {
    panel.journal.empty();
    return {};
  },
});
