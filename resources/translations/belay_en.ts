<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>belay::BannerArea</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belay::BannerModel</name>
    <message numerus="yes">
        <source>%n operations are running unseen.</source>
        <extracomment>%n operations run on a connection that is not signed in.</extracomment>
        <translation>
            <numerusform>%n operation is running unseen.</numerusform>
            <numerusform>%n operations are running unseen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n targets read, not all.</source>
        <extracomment>%1 is a connection, %n how many targets were read.</extracomment>
        <translation>
            <numerusform>%1: %n target read, not all.</numerusform>
            <numerusform>%1: %n targets read, not all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belay::BoardPage</name>
    <message numerus="yes">
        <source>%n more below</source>
        <extracomment>Under the board: %n rows can be scrolled to.</extracomment>
        <translation>
            <numerusform>%n more below</numerusform>
            <numerusform>%n more below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belay::BoardPresenter</name>
    <message numerus="yes">
        <source>%n running</source>
        <extracomment>Above the board: %n operations run.</extracomment>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need attention</source>
        <extracomment>Above the board: %n operations need attention.</extracomment>
        <translation>
            <numerusform>%n needs attention</numerusform>
            <numerusform>%n need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <extracomment>Above the board: %n rows are ticked.</extracomment>
        <translation>
            <numerusform>%n ticked</numerusform>
            <numerusform>%n ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The filter hides all %n operations.</source>
        <extracomment>%n operations are on the board, but the filter hides them.</extracomment>
        <translation>
            <numerusform>The filter hides the only operation.</numerusform>
            <numerusform>The filter hides all %n operations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is running in %n connections.</source>
        <translation>
            <numerusform>Nothing is running in %n connection.</numerusform>
            <numerusform>Nothing is running in %n connections.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belay::ConnectionsTreeModel</name>
    <message numerus="yes">
        <source>%1  (%n run)</source>
        <extracomment>A region in the sidebar: %1 its name, %n how many operations run there.</extracomment>
        <translation>
            <numerusform>%1  (%n runs)</numerusform>
            <numerusform>%1  (%n run)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belay::ExportTable</name>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <extracomment>%1 is the path of a file.</extracomment>
        <translation>
            <numerusform>%n row written to %1</numerusform>
            <numerusform>%n rows written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belay::GroupsModel</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belay::GuardBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <extracomment>After the count-down of a guard: %n further guards count down.</extracomment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belay::GuardForm</name>
    <message numerus="yes">
        <source>&amp;Keep armed (%n operations now)</source>
        <extracomment>Arms a guard for every update of a connection; %n of them run now.</extracomment>
        <translation>
            <numerusform>&amp;Keep armed (%n operation now)</numerusform>
            <numerusform>&amp;Keep armed (%n operations now)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Arm (%n operations now)</source>
        <translation>
            <numerusform>&amp;Arm (%n operation now)</numerusform>
            <numerusform>&amp;Arm (%n operations now)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belay::GuardWords</name>
    <message numerus="yes">
        <source>%n failures in all regions</source>
        <translation>
            <numerusform>%n failure in all regions</numerusform>
            <numerusform>%n failures in all regions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no change for %n min</source>
        <translation>
            <numerusform>no change for %n min</numerusform>
            <numerusform>no change for %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>runs longer than %n min</source>
        <translation>
            <numerusform>runs longer than %n min</numerusform>
            <numerusform>runs longer than %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>counts down %n s, then stops</source>
        <translation>
            <numerusform>counts down %n s, then stops</numerusform>
            <numerusform>counts down %n s, then stops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failures in all regions reached</source>
        <translation>
            <numerusform>%n failure in all regions reached</numerusform>
            <numerusform>%n failures in all regions reached</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>nothing changed for %n min</source>
        <translation>
            <numerusform>nothing changed for %n min</numerusform>
            <numerusform>nothing changed for %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it runs for %n min</source>
        <translation>
            <numerusform>it runs for %n min</numerusform>
            <numerusform>it runs for %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belay::GuardsPresenter</name>
    <message numerus="yes">
        <source>%n guards</source>
        <extracomment>Above the table of guards: %n guards.</extracomment>
        <translation>
            <numerusform>%n guard</numerusform>
            <numerusform>%n guards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need attention</source>
        <translation>
            <numerusform>%n needs attention</numerusform>
            <numerusform>%n need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belay::JournalPresenter</name>
    <message numerus="yes">
        <source>The journal was damaged and a new one begun, with %n entries of the old one. The old file is kept as %1.</source>
        <extracomment>%1 is the path of a file, %n entries of it are in the new journal.</extracomment>
        <translation>
            <numerusform>The journal was damaged and a new one begun, with %n entry of the old one. The old file is kept as %1.</numerusform>
            <numerusform>The journal was damaged and a new one begun, with %n entries of the old one. The old file is kept as %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belay::LookupWords</name>
    <message numerus="yes">
        <source>%n earlier changes are being looked up; their groups take no change until then.</source>
        <translation>
            <numerusform>%n earlier change is being looked up; its group takes no change until then.</numerusform>
            <numerusform>%n earlier changes are being looked up; their groups take no change until then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier changes WERE carried out.</source>
        <translation>
            <numerusform>%n earlier change WAS carried out.</numerusform>
            <numerusform>%n earlier changes WERE carried out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier changes were NOT carried out.</source>
        <translation>
            <numerusform>%n earlier change was NOT carried out.</numerusform>
            <numerusform>%n earlier changes were NOT carried out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes have an unknown outcome.</source>
        <translation>
            <numerusform>%n change has an unknown outcome.</numerusform>
            <numerusform>%n changes have an unknown outcome.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belay::MainWindow</name>
    <message numerus="yes">
        <source>%n new notifications</source>
        <extracomment>A button at the bottom: %n notifications were not looked at yet.</extracomment>
        <translation>
            <numerusform>%n new notification</numerusform>
            <numerusform>%n new notifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operations are running. Belay can keep watching them from the tray.</source>
        <extracomment>%n operations run while the window is being closed.</extracomment>
        <translation>
            <numerusform>%n operation is running. Belay can keep watching it from the tray.</numerusform>
            <numerusform>%n operations are running. Belay can keep watching them from the tray.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belay::Matrix</name>
    <message numerus="yes">
        <source>folder %1, accounts: %n</source>
        <extracomment>For screen readers: a folder %1 with %n accounts.</extracomment>
        <translation>
            <numerusform>folder %1, accounts: %n</numerusform>
            <numerusform>folder %1, accounts: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belay::NoticeSource</name>
    <message numerus="yes">
        <source>%n operations run there. In %1 they run unseen.</source>
        <extracomment>%1 is a stretch of time such as &quot;15 min&quot;; %n operations run on the connection.</extracomment>
        <translation>
            <numerusform>%n operation runs there. In %1 it runs unseen.</numerusform>
            <numerusform>%n operations run there. In %1 they run unseen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belay::Notices</name>
    <message numerus="yes">
        <source>%n further events; the list in the window has them</source>
        <extracomment>A notification in place of several: %n things were not told one by one.</extracomment>
        <translation>
            <numerusform>%n further event; the list in the window has it</numerusform>
            <numerusform>%n further events; the list in the window has them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First targets failed in %n operations</source>
        <translation>
            <numerusform>First targets failed in %n operation</numerusform>
            <numerusform>First targets failed in %n operations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operations are likely to pass their limit</source>
        <translation>
            <numerusform>%n operation is likely to pass its limit</numerusform>
            <numerusform>%n operations are likely to pass their limit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing moves in %n operations</source>
        <translation>
            <numerusform>Nothing moves in %n operation</numerusform>
            <numerusform>Nothing moves in %n operations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operations have stopped</source>
        <translation>
            <numerusform>%n operation has stopped</numerusform>
            <numerusform>%n operations have stopped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operations do not stop</source>
        <translation>
            <numerusform>%n operation does not stop</numerusform>
            <numerusform>%n operations do not stop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operations have ended</source>
        <translation>
            <numerusform>%n operation has ended</numerusform>
            <numerusform>%n operations have ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operations failed</source>
        <translation>
            <numerusform>%n operation failed</numerusform>
            <numerusform>%n operations failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sign-ins are about to expire</source>
        <translation>
            <numerusform>%n sign-in is about to expire</numerusform>
            <numerusform>%n sign-ins are about to expire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n protection groups have a problem</source>
        <translation>
            <numerusform>%n protection group has a problem</numerusform>
            <numerusform>%n protection groups have a problem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guards count down</source>
        <translation>
            <numerusform>%n guard counts down</numerusform>
            <numerusform>%n guards count down</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guards have fired</source>
        <translation>
            <numerusform>%n guard has fired</numerusform>
            <numerusform>%n guards have fired</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belay::OperationDetail</name>
    <message numerus="yes">
        <source>Lagging: it has ended, but the list of targets still shows %n as open.</source>
        <translation>
            <numerusform>Lagging: it has ended, but the list of targets still shows %n as open.</numerusform>
            <numerusform>Lagging: it has ended, but the list of targets still shows %n as open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>strict: each failure takes one off, %n so far</source>
        <translation>
            <numerusform>strict: each failure takes one off, %n so far</numerusform>
            <numerusform>strict: each failure takes one off, %n so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belay::OperationDetailPage</name>
    <message numerus="yes">
        <source>targets of a reason: %n</source>
        <translation>
            <numerusform>targets of a reason: %n</numerusform>
            <numerusform>targets of a reason: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belay::OperationRow</name>
    <message numerus="yes">
        <source>queued behind %n</source>
        <extracomment>A queued operation: %n others of the same group come first.</extracomment>
        <translation>
            <numerusform>queued behind %n</numerusform>
            <numerusform>queued behind %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belay::Palette</name>
    <message numerus="yes">
        <source>%n operations</source>
        <extracomment>Of an account: it is a target of %n operations.</extracomment>
        <translation>
            <numerusform>%n operation</numerusform>
            <numerusform>%n operations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <extracomment>Of an account: %n of its targets failed.</extracomment>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belay::ReasonsView</name>
    <message numerus="yes">
        <source>A retry is asked for accounts by regions, so it takes in %n more.</source>
        <translation>
            <numerusform>A retry is asked for accounts by regions, so it takes in %n more.</numerusform>
            <numerusform>A retry is asked for accounts by regions, so it takes in %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belay::Replay</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belay::StateWords</name>
    <message numerus="yes">
        <source>OK, %n FAILED</source>
        <extracomment>%n is how many targets failed although the cloud calls the operation successful.</extracomment>
        <translation>
            <numerusform>OK, %n FAILED</numerusform>
            <numerusform>OK, %n FAILED</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>STOPPING, %n LEFT</source>
        <extracomment>%n is how many targets still work while the operation is being stopped.</extracomment>
        <translation>
            <numerusform>STOPPING, %n LEFT</numerusform>
            <numerusform>STOPPING, %n LEFT</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belay::StopDialog</name>
    <message numerus="yes">
        <source>&amp;Resume on the cancelled %n…</source>
        <extracomment>%n targets of a stopped operation were cancelled.</extracomment>
        <translation>
            <numerusform>&amp;Resume on the cancelled %n…</numerusform>
            <numerusform>&amp;Resume on the cancelled %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Go back to the saved version on the changed %n…</source>
        <extracomment>%n targets of a stopped operation have the new version.</extracomment>
        <translation>
            <numerusform>&amp;Go back to the saved version on the changed %n…</numerusform>
            <numerusform>&amp;Go back to the saved version on the changed %n…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belay::StopManyModel</name>
    <message numerus="yes">
        <source>%n finish</source>
        <extracomment>Part of &quot;2 finish, 171 cancelled&quot;: %n targets run to their end.</extracomment>
        <translation>
            <numerusform>%n finishes</numerusform>
            <numerusform>%n finish</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <extracomment>Part of &quot;2 finish, 171 cancelled&quot;: %n targets will not be started.</extracomment>
        <translation>
            <numerusform>%n cancelled</numerusform>
            <numerusform>%n cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n connections</source>
        <extracomment>After &quot;3 of 5 selected&quot;: in %n connections.</extracomment>
        <translation>
            <numerusform>in %n connection</numerusform>
            <numerusform>in %n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are PROD</source>
        <extracomment>After &quot;3 of 5 selected&quot;: %n of those are in production.</extracomment>
        <translation>
            <numerusform>%n is PROD</numerusform>
            <numerusform>%n are PROD</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Stop %n operations</source>
        <translation>
            <numerusform>&amp;Stop %n operation</numerusform>
            <numerusform>&amp;Stop %n operations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n left</source>
        <extracomment>%1 is a stage, %n targets are still working.</extracomment>
        <translation>
            <numerusform>%1: %n left</numerusform>
            <numerusform>%1: %n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on their way</source>
        <translation>
            <numerusform>%n on their way</numerusform>
            <numerusform>%n on their way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted, not yet stopped</source>
        <translation>
            <numerusform>%n accepted, not yet stopped</numerusform>
            <numerusform>%n accepted, not yet stopped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped</source>
        <translation>
            <numerusform>%n stopped</numerusform>
            <numerusform>%n stopped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had ended by themselves</source>
        <translation>
            <numerusform>%n had ended by itself</numerusform>
            <numerusform>%n had ended by themselves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an answer</source>
        <translation>
            <numerusform>%n without an answer</numerusform>
            <numerusform>%n without an answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belay::StopStrip</name>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sent %n times</source>
        <translation>
            <numerusform>sent once</numerusform>
            <numerusform>sent %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Draining is stuck: %n targets unchanged</source>
        <translation>
            <numerusform>Draining is stuck: %n target unchanged</numerusform>
            <numerusform>Draining is stuck: %n targets unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <extracomment>%n started targets are still working.</extracomment>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belay::Timeline</name>
    <message numerus="yes">
        <source>failures before this was watched: %n</source>
        <extracomment>Failures of targets that were there when Belay first looked.</extracomment>
        <translation>
            <numerusform>failures before this was watched: %n</numerusform>
            <numerusform>failures before this was watched: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failures at once, the first in %1; %2 in all</source>
        <extracomment>%1 is the account and region of the first of several failures, %2 how many there are by now.</extracomment>
        <translation>
            <numerusform>%n failure at once, the first in %1; %2 in all</numerusform>
            <numerusform>%n failures at once, the first in %1; %2 in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>first targets seen working: %n</source>
        <extracomment>%n is how many targets began together.</extracomment>
        <translation>
            <numerusform>first targets seen working: %n</numerusform>
            <numerusform>first targets seen working: %n</numerusform>
        </translation>
    </message>
</context>
</TS>
