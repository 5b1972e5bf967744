import { controlHandlers } from '../control-handlers.js';

/** Text messages and push notifications. */
export default controlHandlers({
  readSms: ({ path, panel }) => panel.sms.read(path.phoneNumber).map((row) => ({ ...row })),
  refuseSms({ path, panel }) {
    panel.sms.refuse(path.phoneNumber);
    return {};
  },
  acceptSms({ path, panel }) {
    panel.sms.accept(path.phoneNumber);
    return {};
  },
  readPush: ({ query, panel }) => panel.push.read(query.callback).map((row) => ({ ...row })),
});
