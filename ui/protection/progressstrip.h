// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/protectioncontroller.h"

#include <QFrame>

class QLabel;
class QProgressBar;

namespace belay {

class StateGlyph;

/// How far one request for a group has come: the stages reached with their times, the pairs done,
/// and the error as reported.
class ProgressStrip final : public QFrame
{
    Q_OBJECT
public:
    explicit ProgressStrip(QWidget *parent = nullptr);
    /// Null hides the strip.
    void show(const ProtectionProgress *progress);

private:
    StateGlyph *m_glyph;
    QLabel *m_sentence;
    QLabel *m_stages;
    QLabel *m_error;
    QProgressBar *m_pairs;
};

} // namespace belay
