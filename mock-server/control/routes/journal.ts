import { controlHandlers } from '../control-handlers.js';

/** The journal. */
export default controlHandlers({
  readJournal: ({ query, panel }) => panel.journal.read(query),
  readExercised: ({ query, panel }) => panel.journal.exercised(query.edition),
  emptyJournal({ panel }) {
    panel.journal.empty();
    return {};
  },
});
