// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/stopbell.h"

#include "ui/presentation/statewords.h"

namespace belay {

StopBell::StopBell(StopController *stops, QObject *parent)
    : QObject(parent)
    , m_stops(stops)
{
    connect(stops, &StopController::progressed, this, &StopBell::look);
}

void StopBell::listenTo(const OperationRef &ref)
{
    m_wanted.insert(ref);
    look(ref);
}

void StopBell::look(const OperationRef &ref)
{
    const StopProgress *progress = m_stops->progress(ref);
    if (!progress || !progress->isOver() || !m_wanted.remove(ref))
        return;
    Announcement announcement;
    //: Title of a notification about a stop: %1 is the name of a group.
    announcement.title = tr("Stop of %1").arg(ref.group.name);
    announcement.sentence = stopStageSentence(progress->stage);
    announcement.target = NoticeTarget{.operation = ref, .connection = ref.connection};
    announcement.isUrgent = progress->stage == StopStage::Refused;
    emit rang(announcement);
}

} // namespace belay
