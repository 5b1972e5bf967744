/** The clock, and states to return to. */
export const CLOCK_VIEW = `<section role="tabpanel" id="view-clock" aria-labelledby="tab-clock" hidden>
<div class="scroll cards" tabindex="0" role="region" aria-label="Clock and state">
<section class="card" aria-labelledby="clock-title">
<h2 id="clock-title">Clock</h2>
<p class="face"><span id="clock-time" class="mono">--:--:--</span> <span class="tag doubtful" id="clock-frozen" hidden>frozen</span></p>
<p class="soft"><span id="clock-date"></span>, UTC; <span id="clock-distance"></span></p>
<p class="hint">Tokens, codes, certificates, limits and Hawk all go by this clock.</p>
<div class="actions" id="clock-steps">
<button type="button" data-ms="60000">+1 min</button>
<button type="button" data-ms="960000" title="Longer than a code or a password token lives">+16 min</button>
<button type="button" data-ms="3600000">+1 h</button>
<button type="button" data-ms="86400000">+1 day</button>
</div>
<div class="actions">
<button type="button" id="clock-freeze">Freeze</button>
<button type="button" id="clock-reset">Back to this computer’s time</button>
</div>
<form id="clock-advance" class="fields">
<label class="field"><span>Advance by</span><input name="count" type="number" step="any" value="5" required></label>
<label class="field"><span>Unit</span><select name="unit"><option value="1000">seconds</option><option value="60000" selected>minutes</option><option value="3600000">hours</option><option value="86400000">days</option></select></label>
<button>Advance</button>
</form>
<form id="clock-set" class="fields">
<label class="field wide"><span>Set to, UTC</span><input name="instant" type="datetime-local" step="1" min="1970-01-01T00:00" max="9999-12-31T23:59" required></label>
<button>Set</button>
</form>
</section>
<section class="card" aria-labelledby="state-title">
<h2 id="state-title">State</h2>
<p class="hint">A snapshot keeps accounts, tokens, messages, clock and armed faults. The journal and deviations are not part of it.</p>
<div class="actions"><button type="button" id="snapshot-take" class="primary">Take a snapshot</button></div>
<ul id="snapshots" class="lines"></ul>
<p id="snapshots-empty" class="empty small">No snapshot is kept.</p>
<h3>Begin again</h3>
<p class="hint">The mock as it was when it started: same seed, same tokens and codes.</p>
<div class="actions"><button type="button" id="state-reset" class="danger">Reset the mock</button></div>
</section>
</div>
</section>`;

/** Failures on demand. */
export const FAULTS_VIEW = `<section role="tabpanel" id="view-faults" aria-labelledby="tab-faults" hidden>
<div class="scroll cards" tabindex="0" role="region" aria-label="Faults">
<form id="fault-form" class="card">
<h2>Arm a fault</h2>
<div class="fields">
<label class="field wide"><span>Calls to</span><select name="operation" id="fault-operation"></select></label>
<label class="field wide"><span>What happens</span><select name="effect" id="fault-effect">
<option value="errno">an error of the API</option>
<option value="unexpected">an unexpected failure, 500 with 999</option>
<option value="status">a status that is none of the API’s</option>
<option value="reset">the connection is reset</option>
<option value="truncate">the answer is cut</option>
<option value="delay">nothing but a delay</option>
</select></label>
<label class="field wide" data-for="errno"><span>Error</span><select name="errno" id="fault-errno"></select></label>
<div id="fault-fields" class="fields"></div>
<label class="field" data-for="status" hidden><span>Status</span><input name="status" type="number" min="200" max="599" value="503"></label>
<label class="field" data-for="status" hidden><span>Body</span><input name="body" type="text" autocomplete="off"></label>
<label class="field" data-for="truncate" hidden><span>After bytes</span><input name="truncateAt" type="number" min="0" value="20"></label>
<label class="field"><span>Times</span><input name="times" type="number" min="1" value="1" placeholder="no end"></label>
<label class="field"><span>Delay, ms</span><input name="latency" type="number" min="1" max="60000" placeholder="none"></label>
<label class="field wide"><span>Only for email</span><input name="email" type="email" autocomplete="off" placeholder="everybody"></label>
<label class="check" data-for="errno unexpected status reset"><input type="checkbox" name="after"> only after the work is done</label>
<button class="primary">Arm</button>
</div>
</form>
<section class="card" aria-labelledby="armed-title">
<div class="card-head"><h2 id="armed-title">Armed</h2><button type="button" id="faults-clear" class="danger">Disarm all</button></div>
<ul id="faults-armed" class="lines"></ul>
<p id="faults-none" class="empty small">No fault is armed.</p>
<h3>What they did</h3>
<ul id="faults-log" class="lines"></ul>
<p id="log-none" class="empty small">Nothing was struck yet.</p>
</section>
</div>
</section>`;

/** Broken rules on demand. */
export const DEVIATIONS_VIEW = `<section role="tabpanel" id="view-deviations" aria-labelledby="tab-deviations" hidden>
<div class="toolbar">
<label class="search"><span class="sr">Search the deviations</span><input type="search" id="deviations-filter" placeholder="Search: keyFetchToken, or session-destroy/" autocomplete="off" spellcheck="false"><kbd aria-hidden="true">/</kbd></label>
<button type="button" id="deviations-off" disabled>All off</button>
<output id="deviations-shown" class="soft">0 deviations</output>
</div>
<div class="scroll" tabindex="0" role="region" aria-label="Deviations, those that are on first">
<p class="hint lead">Each makes the mock break one rule of its document, so that you see how your client copes.</p>
<ul id="deviations-list"></ul>
<button type="button" id="deviations-more" hidden></button>
<p id="deviations-none" class="empty" hidden>No deviation fits the search.</p>
</div>
</section>`;
