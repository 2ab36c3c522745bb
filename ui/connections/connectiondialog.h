// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/appcontext.h"
#include "ui/presentation/connectionpresenter.h"

#include <QDialog>

class QButtonGroup;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace belay {

class SecretField;

/// Makes or changes one connection (ux.md 5.8). Settings go to the profile, keys to the keychain and
/// nowhere else; without a keychain it says so and offers to keep them for this session only.
class ConnectionDialog final : public QDialog
{
    Q_OBJECT
public:
    /// An empty id makes a new connection.
    ConnectionDialog(const AppContext &context, const ConnectionId &id = {}, QWidget *parent = nullptr);
    /// The same over any engine.
    ConnectionDialog(const Connection &connection, bool isNew, const QStringList &otherNames,
                     ConnectionDoors doors, QWidget *parent = nullptr);

    [[nodiscard]] ConnectionForm *form() { return &m_form; }
    [[nodiscard]] ConnectionPresenter *presenter() { return &m_presenter; }

signals:
    void saved(const belay::ConnectionId &id);

private:
    using Problem = std::pair<ConnectionField, QLabel *>;
    void buildWho();
    void buildSignIn();
    void buildWhere();
    void buildNetwork();
    void buildFooter();
    void addRow(QFormLayout *rows, const QString &label, QWidget *control,
                std::optional<ConnectionField> field = {});
    void setRowVisible(QWidget *control, bool visible);
    void commitSecrets();
    void showState();
    void showProblems();
    void addCaFile();
    void askForProxy();

    ConnectionForm m_form;
    ConnectionPresenter m_presenter;
    QWidget *m_body;
    QList<Problem> m_problems;
    QHash<QWidget *, std::pair<QFormLayout *, QLayout *>> m_rows;
    QLineEdit *m_environmentName = nullptr;
    QLineEdit *m_modeName = nullptr;
    QComboBox *m_signIn = nullptr;
    QComboBox *m_kind = nullptr;
    QLineEdit *m_keyId = nullptr;
    SecretField *m_secret = nullptr;
    SecretField *m_token = nullptr;
    QLineEdit *m_domain = nullptr;
    QLabel *m_sourceNote = nullptr;
    QComboBox *m_callAs = nullptr;
    QComboBox *m_site = nullptr;
    QLineEdit *m_project = nullptr;
    QLineEdit *m_expected = nullptr;
    QLineEdit *m_proxyUrl = nullptr;
    QPlainTextEdit *m_caFiles = nullptr;
    QLabel *m_result = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_session = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace belay
