/** The question before what cannot be undone, and the list of shortcuts. Both close with `Esc` by themselves. */
export const DIALOGS = `<dialog id="confirm" aria-labelledby="confirm-question">
<form method="dialog">
<p id="confirm-question"></p>
<div class="actions"><button value="no" autofocus>Cancel</button><button value="yes" id="confirm-yes" class="danger">Yes</button></div>
</form>
</dialog>
<dialog id="help" aria-labelledby="help-title">
<form method="dialog">
<h2 id="help-title">Keyboard</h2>
<dl class="keys">
<div><dt><kbd>1</kbd> to <kbd>6</kbd></dt><dd>show a tab</dd></div>
<div><dt><kbd>←</kbd> <kbd>→</kbd></dt><dd>go through the tabs</dd></div>
<div><dt><kbd>/</kbd></dt><dd>go to the filter</dd></div>
<div><dt><kbd>↑</kbd> <kbd>↓</kbd></dt><dd>go through requests or accounts</dd></div>
<div><dt><kbd>p</kbd></dt><dd>pause the journal, or go on</dd></div>
<div><dt><kbd>Esc</kbd></dt><dd>empty the filter, leave it, close</dd></div>
<div><dt><kbd>?</kbd></dt><dd>show this</dd></div>
</dl>
<div class="actions"><button autofocus>Close</button></div>
</form>
</dialog>`;
