/** English: the words of overlays: the list, what they add, duplicates, the ledger and changes by hand. */
export const enOverlay = {
  'overlay.title': 'Overlays',
  'overlay.none':
    'Drop reports, tables or map files anywhere on the page, or paste the text of a report. Nothing leaves this device.',
  'overlay.addFiles': 'Add reports…',
  'overlay.paste': 'Paste text…',
  'overlay.pasteWhat': 'The text of a report, or a table with a header',
  'overlay.pasted': 'Pasted text',
  'overlay.characters': '{n, plural, one {{count} character} other {{count} characters}}',
  'overlay.read': 'Read the text',
  'overlay.drop': 'Drop to read',
  'overlay.dropKinds':
    'Reports as text, HTML or PDF; CSV, Excel, GeoJSON, KML, GPX, shapefiles; a saved workspace. Nothing leaves this device.',
  'overlay.waiting':
    '{n, plural, one {# file waits for your decision} other {# files wait for your decision}}',
  'overlay.edits':
    '{n, plural, one {# observation changed or added by hand} other {# observations changed or added by hand}}',
  'overlay.loading': 'Loading…',
  'overlay.loadFailed': 'This part of the page could not be loaded. Reload the page to try again.',
  'overlay.history': 'Undo and redo',
  'overlay.undo': 'Undo',
  'overlay.redo': 'Redo',
  'overlay.undoStep': 'Undo: {step}',
  'overlay.redoStep': 'Redo: {step}',
  'overlay.details': 'Details',
  'overlay.remove': 'Remove',
  'overlay.move.up': 'Move up: {name}',
  'overlay.move.down': 'Move down: {name}',
  'overlay.export-too-many':
    'It holds more than {most, number} observations, too many for GeoJSON: keep its file.',
  'overlay.export':
    '{n, plural, one {Export as GeoJSON} other {Export as GeoJSON (# files, one a report)}}',
  'overlay.open.duplicates': 'Possible duplicates…',
  'overlay.open.ledger': 'Ledger of reports…',
  'overlay.open.add': 'Add observation…',
  'overlay.title.duplicates': 'Possible duplicates',
  'overlay.title.ledger': 'Ledger of reports',
  'overlay.title.add': 'Add an observation',
  'overlay.title.paste': 'Paste text',
  'overlay.workspace.save': 'Save workspace',
  'overlay.workspace.open': 'Open workspace…',
  'overlay.snapshot.opened': 'The view that {name} carries is shown, with the same data.',
  'overlay.snapshot.changed':
    'The view that {name} carries is shown, but the data behind it are not the same as then.',
  'overlay.snapshot.missing':
    '{name} carries no view: it was not made here, or another program has saved it anew.',
  'overlay.snapshot.newer':
    '{name} was made by a later version of Contact Line; its view cannot be read here.',
  'overlay.snapshot.damaged': 'The view that {name} carries is damaged and cannot be shown.',
  'overlay.regions.taken':
    '{n, plural, one {The region} other {The # regions}} of {name} can be counted by now: see the levels of the table.',
  'overlay.workspace.opened': 'The workspace {name} is open in place of what was here.',
  'overlay.fault.workspace-unreadable': '{name} cannot be read as a workspace.',
  'overlay.fault.workspace-too-large': '{name} is larger than the page can open.',
  'overlay.fault.workspace-foreign': '{name} is not a saved workspace.',
  'overlay.fault.workspace-newer':
    '{name} was saved by a later version ({detail}) and cannot be opened by this one.',
  'overlay.fault.workspace-damaged':
    '{name} is damaged at {detail}; it was not opened, and nothing was changed.',
  'overlay.count.accepted':
    '{n, plural, one {{accepted} of {rows} row accepted} other {{accepted} of {rows} rows accepted}}',
  'overlay.count.rejected': '{count} rejected',
  'overlay.count.warned': '{n, plural, one {{count} warning} other {{count} warnings}}',
  'overlay.count.errors': '{n, plural, one {{count} error} other {{count} errors}}',
  'overlay.count.notes': '{n, plural, one {{count} note} other {{count} notes}}',
  'overlay.count.unlocated': '{count} without a place',
  'overlay.reading': 'Reading {name}',
  'overlay.adding': 'Adding {name}',
  'overlay.counting': 'Counting the observations by the regions of {name}',
  'overlay.queued': '{n, plural, one {{name} waits its turn.} other {# files wait their turn.}}',
  'overlay.cancel': 'Cancel',
  'size.B': '{size} B',
  'size.kB': '{size} kB',
  'size.MB': '{size} MB',
  'overlay.reader': 'Read as',
  'overlay.reader.none': 'chosen by content',
  'overlay.readAgain': 'Read again',
  'overlay.rejected': '{n, plural, one {{count} rejected row} other {{count} rejected rows}}',
  'overlay.saveRejected': 'Save rejected rows',
  'overlay.import.title': 'Files to read',
  'overlay.import.open':
    '{n, plural, one {# file is being dealt with.} other {# files are being dealt with.}}',
  'overlay.import.done':
    '{n, plural, =0 {No file waits for a decision.} one {# file waits for your decision.} other {# files wait for your decision.}}',
  'overlay.import.add': 'Add to the map',
  'overlay.import.addAll': 'Add all {n} to the map',
  'overlay.import.leave': 'Leave the rest out',
  'overlay.import.leaveOne': 'Leave out',
  'overlay.import.clear': 'Clear',
  'overlay.state.waiting': 'Waits its turn.',
  'overlay.state.cancelled': 'Cancelled; nothing of it was added.',
  'overlay.state.refused': 'Not read.',
  'overlay.state.unchanged': 'Nothing of it was added; everything else stays as it was.',
  'overlay.state.nothing': 'There is nothing in it to add: no observation and no total.',
  'overlay.outcome.added': 'Added to the map.',
  'overlay.outcome.read-again': 'Read another way, in place of the first reading.',
  'overlay.outcome.already-there': 'It is there already; nothing was added.',
  'overlay.said.added':
    '{name}: {n, plural, =0 {no observation, only totals} one {# observation} other {# observations}} added{unlocated, plural, =0 {} other {, # without a place}}{warned, plural, =0 {} one {, # warning} other {, # warnings}}.',
  'overlay.said.addedElsewhere':
    '{name}: {n, plural, =0 {no observation, only totals} one {# observation} other {# observations}} added{unlocated, plural, =0 {} other {, # without a place}}{warned, plural, =0 {} one {, # warning} other {, # warnings}}. The page now shows its period.',
  'overlay.said.already': '{name} is there already; nothing was added.',
  'overlay.said.removed': '{name} was removed.',
  'overlay.text.title': 'The text as it was read',
  'overlay.text.marks':
    '{n, plural, one {{used} passage was used.} other {{used} passages were used.}}',
  'overlay.text.missed':
    '{n, plural, =0 {Nothing that looks like an observation was left over.} one {{count} passage that looks like an observation was not understood.} other {{count} passages that look like observations were not understood.}}',
  'overlay.text.cut': 'Only the first {count} characters are shown.',
  'overlay.text.head': 'Used for the head of the report or its totals.',
  'overlay.fact.name': 'Name',
  'overlay.fact.source': 'Source',
  'overlay.fact.licence': 'Licence',
  'overlay.fact.imported': 'Added',
  'overlay.fact.reader': 'Read as',
  'overlay.fact.period': 'Period',
  'overlay.fact.reports': 'Reports',
  'overlay.fact.unstated': 'not stated',

  'step.overlay-added': 'add {detail}',
  'step.overlay-read-again': 'read {detail} again',
  'step.overlay-renamed': 'rename to {detail}',
  'step.overlay-shown': 'show {detail}',
  'step.overlay-hidden': 'hide {detail}',
  'step.overlay-moved': 'move {detail}',
  'step.overlay-removed': 'remove {detail}',
  'step.rows-merged': 'merge two rows',
  'step.rows-kept-apart': 'keep two rows apart',
  'step.decision-withdrawn': 'take a decision about two rows back',
  'step.observation-added': 'add an observation',
  'step.observation-changed': 'change an observation',
  'step.edit-withdrawn': 'restore an observation',
  'step.workspace-opened': 'open {detail}',

  'storage.opening': 'Reading what is stored on this device…',
  'storage.saving': 'Being stored on this device…',
  'storage.stored': 'Stored on this device.',
  'storage.fault.unavailable':
    'Kept only in this tab: the browser gives this page no storage. Save the workspace before you leave.',
  'storage.fault.full':
    'Kept only in this tab: the device has no room for it. Save the workspace before you leave.',
  'storage.fault.elsewhere':
    'Kept only in this tab: another window has changed what is stored. Save the workspace, then read what is stored.',
  'storage.fault.newer':
    'Kept only in this tab: a later version of this page wrote what is stored. Save the workspace before you leave.',
  'storage.fault.failed':
    'Kept only in this tab: the browser failed to store it. Save the workspace before you leave.',
  'storage.readAgain': 'Read what is stored',
  'storage.lost':
    '{n, plural, one {This was stored but is damaged, and was left out: {names}} other {These were stored but are damaged, and were left out: {names}}}',

  'additions.title': 'What this adds',
  'additions.before': 'Before',
  'additions.after': 'After',
  'additions.declared': 'Declared',
  'additions.places':
    '{n, plural, =0 {No new place: every position was within 1 km of a known one.} one {{count} new place, farther than 1 km from every known one.} other {{count} new places, farther than 1 km from every known one.}}',
  'additions.noContradictions': 'Its totals contradict no other report.',
  'additions.more': 'and {count} more: see the ledger.',

  'contradiction.copy':
    '{region}, {field}: a copy of report {report} says {value}, the one that counts says {expected}.',
  'contradiction.periods':
    '{region}, {field}: two copies of report {report} cut the time differently ({value} against {expected}).',
  'contradiction.another-period':
    '{region}, {field}: another report that bears the number {report} says {value} for another period. It is set aside; check the number.',
  'contradiction.previous':
    '{region}, {field}: report {report} gives {value} as the figure before, report {other} itself says {expected}.',
  'contradiction.parts':
    '{region}: the kinds of explosions in report {report} add up to {expected}, its total says {value}.',
  'contradiction.explosions':
    '{region}: report {report} says {value} {n, plural, one {explosion} other {explosions}} but only {expected} {m, plural, one {violation} other {violations}}.',

  'ledger.explained':
    'What each report declares, and what its observations account for. “Not itemised” is declared but described nowhere in the report.',
  'ledger.scope': 'Show',
  'ledger.scope.period': 'the period shown',
  'ledger.scope.flagged': 'contradictions only ({count})',
  'ledger.scope.all': 'all reports',
  'ledger.empty': 'No report here prints a figure.',
  'ledger.report': 'Report and region',
  'ledger.declared': 'Declared',
  'ledger.located': 'Located',
  'ledger.unlocated': 'Unlocated',
  'ledger.notItemised': 'Not itemised',
  'ledger.liveFire': 'Live-fire',
  'ledger.majority': 'majority',
  'ledger.contradiction': 'Contradiction:',
  'ledger.flag.exceeded': 'Contradiction: more is itemised than is declared.',
  'ledger.flag.perhaps-exceeded':
    'Perhaps a contradiction: more may be itemised than is declared, depending on where in their areas the observations lie.',
  'ledger.flag.contradicted': 'Contradiction between figures:',
  'ledger.flag.overlapping':
    'Contradiction: totals are declared twice for the same time, so they are not summed.',

  'duplicates.explained':
    'Rows of different reports or files that may be one thing. Nothing is merged until you say so, and both originals stay.',
  'duplicates.found':
    '{n, plural, =0 {No pair looks like a duplicate.} one {{count} pair may be a duplicate.} other {{count} pairs may be duplicates.}}',
  'duplicates.capped': 'The first {count} are listed.',
  'duplicates.kept': 'Stays',
  'duplicates.absorbed': 'Merged into it',
  'duplicates.shipped': 'shipped with the page',
  'duplicates.gone': 'Its overlay is not here.',
  'duplicates.reasons': 'Why: {reasons}.',
  'duplicates.merge': 'Merge',
  'duplicates.mergeOther': 'Merge the other way',
  'duplicates.apart': 'Keep apart',
  'duplicates.merged':
    '{n, plural, =0 {Nothing is merged} one {# merged pair} other {# merged pairs}}',
  'duplicates.unmerge': 'Undo the merge',
  'duplicates.keptApart': '{n, plural, one {# pair is kept apart} other {# pairs are kept apart}}',
  'duplicates.proposeAgain': 'Propose them again',
  'edit.open': 'Edit…',
  'edit.isChanged': 'Changed or added by hand; the original is kept.',
  'edit.title': 'Change by hand',
  'edit.asRead': 'As it was read',
  'edit.original': 'The original',
  'edit.byHand': 'It was added by hand; there is no original.',
  'edit.changed': 'Changed {time}. {note}',
  'edit.count': 'Count (empty: no figure)',
  'edit.where.same': 'as it is',
  'edit.where.position': 'at a position',
  'edit.where.none': 'no place',
  'edit.lat': 'Latitude',
  'edit.lng': 'Longitude',
  'edit.pick': 'Point at it on the map…',
  'edit.pickHow':
    'Click or tap where it was; or move the map until the place is under the cross and press Enter.',
  'edit.pickBack': 'Back without a position',
  'edit.side': 'Side, by the report’s word',
  'edit.side.none': 'not stated',
  'edit.description': 'Description',
  'edit.note': 'Note: why, and by whose word',
  'edit.save': 'Save the change',
  'edit.withdraw': 'Restore the original',
  'edit.remove': 'Remove the observation',
  'edit.add': 'Add the observation',
  'edit.wrong.count': 'The count must be a whole number, or empty where there is no figure.',
  'edit.wrong.position': 'Latitude and longitude must be numbers in degrees.',
  'edit.said.changed': 'The observation was changed; the original stays beside it.',
  'edit.said.added': 'The observation was added.',
} as const;
