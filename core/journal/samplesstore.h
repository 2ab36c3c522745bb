// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/journal/samples.h"

#include <QSqlDatabase>

namespace belay {

/// The file behind Samples. Everything here blocks and belongs to one thread. Opens itself at the
/// first use; a file that SQLite calls broken, or of another version, is thrown away.
class SamplesStore
{
public:
    explicit SamplesStore(QString directory)
        : m_directory(std::move(directory))
    {
    }
    ~SamplesStore() { closeFile(); }
    Q_DISABLE_COPY_MOVE(SamplesStore)

    /// Each tells whether it kept something.
    [[nodiscard]] Result<bool> add(const OperationRef &ref, OperationAction action, const Sample &sample);
    [[nodiscard]] Result<bool> add(const OperationRef &ref, const QList<SampledFailure> &failures);
    [[nodiscard]] Result<bool> add(const OperationRef &ref, const SampledStop &stop);

    [[nodiscard]] Result<QList<RecordedOperation>> recordedOperations();
    [[nodiscard]] Result<Recording> samplesOf(const OperationRef &ref);

private:
    [[nodiscard]] Result<Done> open();
    [[nodiscard]] Result<Done> openFile();
    [[nodiscard]] Result<Done> prepare();
    [[nodiscard]] Result<Done> forgetOld();
    [[nodiscard]] Result<qint64> idOf(const OperationRef &ref); ///< 0: not recorded.
    [[nodiscard]] Result<Done> thinOut(qint64 operation);
    void closeFile();
    [[nodiscard]] QString filePath() const;

    QString m_directory;
    QSqlDatabase m_database;
};

} // namespace belay
