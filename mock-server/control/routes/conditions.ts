import { controlHandlers } from '../control-handlers.js';

/** Features, customs, load, and what the mock was started with. */
export default controlHandlers({
  readFeatures: ({ panel }) => ({ disabled: panel.features.list() }),
  setFeatures({ body, panel }) {
    panel.features.set(body.disabled);
    return { disabled: panel.features.list() };
  },
  ruleCustoms({ path, body, panel }) {
    panel.customs.rule(path.email, body.ruling);
    return {};
  },
  liftCustoms({ path, panel }) {
    panel.customs.lift(path.email);
    return {};
  },
  setLoad({ body, panel }) {
    panel.load.tooHigh(body.tooHigh, body.retryAfter);
    return {};
  },
  readPreVerifyTrust: ({ panel }) => ({
    keySets: panel.settings.preVerifyTrust,
    fetched: panel.settings.preVerifyFetch,
  }),
  readSettings: ({ panel }) => ({ ...panel.settings }),
});
