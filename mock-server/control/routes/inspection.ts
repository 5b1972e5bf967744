import { controlHandlers } from '../control-handlers.js';

/** What the inspector page asks for. */
export default controlHandlers({
  readEditions: ({ panel }) => panel.inspection.editions(),
  readRequirements: ({ query, panel }) => panel.inspection.requirements(query.edition),
  followEvents: ({ query, panel }) => panel.inspection.events(query),
  listAccounts: ({ panel }) => panel.inspection.accounts(),
  listMail: ({ panel }) => panel.inspection.mail(),
  followMail: ({ body, panel }) => panel.inspection.followMail(body.messageId),
  listSms: ({ panel }) => panel.inspection.sms().map((row) => ({ ...row })),
  listSnapshots: ({ panel }) => panel.snapshots(),
});
