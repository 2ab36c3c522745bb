// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedLayout;

namespace belay {

/// A place for content that is not always there: empty, loading, partial and error state.
///
/// With content, a text stands above it as a notice (partial, stale); without, it takes its place.
class ContentPane final : public QWidget
{
    Q_OBJECT
public:
    ContentPane(QWidget *content, QWidget *parent = nullptr);

    void showContent(const QString &notice = {}, bool canRetry = false);
    void showInstead(const QString &text, bool canRetry = false);
    /// A further button in the empty state: "Add connection…".
    QPushButton *addAction(const QString &text);

signals:
    void retryRequested();

private:
    QWidget *m_content;
    QWidget *m_noticeBar;
    QLabel *m_notice;
    QPushButton *m_noticeRetry;
    QWidget *m_message;
    QLabel *m_text;
    QPushButton *m_retry;
    QStackedLayout *m_stack;
};

} // namespace belay
