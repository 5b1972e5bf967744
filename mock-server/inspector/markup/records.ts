/** What clients asked. */
export const JOURNAL_VIEW = `<section role="tabpanel" id="view-journal" aria-labelledby="tab-journal" hidden>
<div class="toolbar">
<label class="search"><span class="sr">Filter the journal</span><input type="search" id="journal-filter" placeholder="Filter: login 103 ann@, or account-keys/" autocomplete="off" spellcheck="false"><kbd aria-hidden="true">/</kbd></label>
<button type="button" id="journal-pause" aria-pressed="false" aria-keyshortcuts="p">Pause</button>
<button type="button" id="journal-clear">Clear view</button>
<output id="journal-shown" class="soft">0 requests</output>
</div>
<div class="split">
<div class="list-side">
<div class="columns entry" aria-hidden="true"><span>Time, UTC</span><span></span><span>Operation</span><span>Answer</span><span>Account</span></div>
<div id="journal-list" class="rows" role="listbox" tabindex="0" aria-label="Requests, the newest last"></div>
<button type="button" id="journal-newer" class="newer" hidden></button>
<div id="journal-empty" class="empty"><p>Nothing was asked yet. Point a client at the mock, or try:</p><pre id="try" tabindex="0" aria-label="A request to try"></pre></div>
<p id="journal-none" class="empty" hidden>No request fits the filter.</p>
</div>
<aside class="detail" id="journal-detail" aria-label="Chosen request" tabindex="0">
<p class="empty" id="journal-hint">Choose a request to see what was said, and which requirements it exercised.</p>
<div id="journal-exchange"></div>
</aside>
</div>
</section>`;

/** Who has an account. */
export const ACCOUNTS_VIEW = `<section role="tabpanel" id="view-accounts" aria-labelledby="tab-accounts" hidden>
<div class="toolbar">
<label class="search"><span class="sr">Filter the accounts</span><input type="search" id="accounts-filter" placeholder="Filter: email or uid" autocomplete="off" spellcheck="false"><kbd aria-hidden="true">/</kbd></label>
<output id="accounts-shown" class="soft">0 accounts</output>
</div>
<div class="split">
<div class="list-side">
<div id="accounts-list" class="rows" role="listbox" tabindex="0" aria-label="Accounts, the newest first"></div>
<p id="accounts-empty" class="empty" hidden>No account yet. Make one here, or let your client do it.</p>
</div>
<aside class="detail" id="accounts-pane" aria-label="Chosen account" tabindex="0">
<form id="account-form" class="card">
<h2>New account</h2>
<div class="fields">
<label class="field whole"><span>Email</span><input name="email" type="email" required autocomplete="off" placeholder="ann@example.test"></label>
<label class="field"><span>Password</span><input name="password" type="text" autocomplete="off" placeholder="password"></label>
<label class="check"><input type="checkbox" name="verified" checked> verified</label>
<button class="primary">Create</button>
</div>
<div id="account-made" aria-live="polite"></div>
</form>
<p class="empty" id="accounts-hint">Choose an account to see and change its state.</p>
<div id="account"></div>
</aside>
</div>
</section>`;

/** What was sent. */
export const INBOX_VIEW = `<section role="tabpanel" id="view-inbox" aria-labelledby="tab-inbox" hidden>
<div class="toolbar">
<label class="search"><span class="sr">Filter the inbox</span><input type="search" id="inbox-filter" placeholder="Filter: address, subject, text" autocomplete="off" spellcheck="false"><kbd aria-hidden="true">/</kbd></label>
<label class="inline"><span>To</span><select id="inbox-to"></select></label>
<button type="button" id="inbox-forget" disabled>Forget this mail</button>
<output id="inbox-shown" class="soft">0 messages</output>
</div>
<div class="scroll" tabindex="0" role="region" aria-label="Messages, the newest first">
<ul id="inbox-list" class="messages"></ul>
<p id="inbox-empty" class="empty" hidden>Nothing was sent yet: no mail, no text message, no push notification.</p>
<p id="inbox-none" class="empty" hidden>No message fits the filter.</p>
</div>
</section>`;
