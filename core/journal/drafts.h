// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/result.h"
#include "core/domain/updatedraft.h"

#include <QDateTime>
#include <QFuture>
#include <QObject>
#include <QThreadPool>

namespace belay {

/// An update that was begun and not sent.
struct StoredDraft
{
    QString id; ///< Names the file: letters, digits and dashes.
    ConnectionId connection;
    UpdateDraft draft;
    QString note = {};
    QStringList untyped = {};     ///< Hidden parameters: their values were not stored.
    QString templateHash = {};    ///< SHA-256 of the group's template the draft was made against.
    OperationId afterCanary = {}; ///< Waits behind this canary, for a person.
    QDateTime savedAt = {};       ///< UTC.
    friend bool operator==(const StoredDraft &, const StoredDraft &) = default;
};

/// `draft` without the values of `hidden` parameters, whose keys go to `untyped`.
[[nodiscard]] StoredDraft withoutHidden(StoredDraft stored, const QStringList &hidden);

/// Unfinished updates, a file each in `directory`/drafts (0700, files 0600, replaced durably).
///
/// Holds no secret: who saves takes hidden values out first (withoutHidden). Files are written and
/// read one after another on a thread of its own; futures end in the order of the calls and always
/// end. Main thread.
class Drafts final : public QObject
{
    Q_OBJECT
public:
    explicit Drafts(const QString &directory, QObject *parent = nullptr);
    ~Drafts() override;

    QFuture<Result<Done>> save(const StoredDraft &draft);
    QFuture<Result<Done>> remove(const QString &id); ///< Nothing there is no error.
    /// Newest first. A file that cannot be read is left out and left alone.
    [[nodiscard]] QFuture<QList<StoredDraft>> all() const;

    [[nodiscard]] static QString newId();

signals:
    void changed();

private:
    QString m_directory;
    mutable QThreadPool m_pool;
};

} // namespace belay
