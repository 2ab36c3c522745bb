// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/prooffile.h"
#include "tests/fuzz/targets.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <random>

using namespace belay::fuzz;

/// Feeds mutated samples to every parser. The same seed gives the same inputs.
///
///     fuzzparsers [--seconds N] [--seed N] [TARGET...]
///
/// What a parser fails on is told on stderr.
namespace {

constexpr qsizetype longestInput = 1 << 16;
constexpr int longestCallMs = 5'000;

const QByteArray *underWay = nullptr;
const char *targetUnderWay = "";

[[noreturn]] void tellAndEnd()
{
    std::fprintf(stderr, "%s fails on (base64): %s\n", targetUnderWay,
                 underWay ? underWay->toBase64().constData() : "");
    std::abort();
}

QList<QByteArray> samplesOf(const Target &target)
{
    QList<QByteArray> samples{QByteArray()};
    for (const QString &folder : target.corpus) {
        QDirIterator files(QStringLiteral(BELAY_TESTS "/") + folder, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                samples.append(file.read(longestInput));
        }
    }
    if (samples.size() < 3)
        qFatal("%s has no corpus.", target.name);
    samples.removeFirst();
    std::sort(samples.begin(), samples.end()); // the file system's order is nobody's
    return samples;
}

class Mutator
{
public:
    Mutator(QList<QByteArray> samples, quint64 seed)
        : m_samples(std::move(samples))
        , m_random(seed)
    {
    }

    QByteArray next()
    {
        QByteArray bytes = m_samples[below(m_samples.size())];
        for (qsizetype steps = below(6); steps >= 0; --steps)
            mutate(bytes);
        return bytes.left(longestInput);
    }

private:
    qsizetype below(qsizetype bound) { return bound > 0 ? qsizetype(m_random() % quint64(bound)) : 0; }

    void mutate(QByteArray &bytes)
    {
        static const QList<QByteArray> odd = {"<",         ">",
                                              "&",         "\"",
                                              "'",         "{",
                                              "}",         "[",
                                              "]",         ":",
                                              ",",         "\\u",
                                              "null",      "-1",
                                              "1e999",     "99999999999999999999",
                                              "\xff\xfe",  "\0",
                                              "<!DOCTYPE", "<![CDATA[",
                                              "&#0;",      "\xe2\x80\xae",
                                              "--",        "=",
                                              "true"};
        const qsizetype at = below(bytes.size() + 1);
        const qsizetype length = below(std::min<qsizetype>(bytes.size() - at, 64) + 1);
        switch (below(8)) {
        case 0: // a bit
            if (at < bytes.size())
                bytes[at] = char(bytes[at] ^ (1 << below(8)));
            break;
        case 1:
            if (at < bytes.size())
                bytes[at] = char(m_random());
            break;
        case 2:
            bytes.remove(at, length);
            break;
        case 3:
            bytes.insert(at, bytes.mid(at, length));
            break;
        case 4:
            bytes.insert(at, odd[below(odd.size())]);
            break;
        case 5:
            bytes.truncate(at);
            break;
        case 6: { // a piece of another sample
            const QByteArray &other = m_samples[below(m_samples.size())];
            const qsizetype from = below(other.size() + 1);
            bytes.replace(at, length, other.mid(from, below(200)));
            break;
        }
        case 7: // deep or long
            bytes.insert(at, odd[below(odd.size())].repeated(int(below(3'000))));
            break;
        }
    }

    QList<QByteArray> m_samples;
    std::mt19937_64 m_random;
};

/// Runs until the time is over; how many inputs that were.
qint64 run(const Target &target, quint64 seed, qint64 milliseconds)
{
    const QList<QByteArray> samples = samplesOf(target);
    Mutator mutator(samples, seed);
    targetUnderWay = target.name;
    QElapsedTimer clock;
    clock.start();
    qint64 inputs = 0;
    while (clock.elapsed() < milliseconds) {
        const QByteArray input = inputs < samples.size() ? samples[inputs] : mutator.next();
        underWay = &input;
        QElapsedTimer call;
        call.start();
        target.take(input);
        if (call.elapsed() > longestCallMs)
            qFatal("A call took %lld ms.", call.elapsed());
        underWay = nullptr;
        ++inputs;
    }
    return inputs;
}

qint64 numberAfter(const QStringList &words, const QString &option, qint64 otherwise)
{
    const qsizetype at = words.indexOf(option);
    return at < 0 ? otherwise : words.value(at + 1).toLongLong();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const qint64 seconds = numberAfter(words, QStringLiteral("--seconds"), 1);
    const auto seed = quint64(numberAfter(words, QStringLiteral("--seed"), 1));
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &message) {
        if (type != QtFatalMsg)
            return;
        std::fprintf(stderr, "%s\n", qPrintable(message));
        tellAndEnd();
    });
    std::signal(SIGSEGV, [](int) { tellAndEnd(); });
    std::set_terminate(tellAndEnd);

    QString report;
    for (const Target &target : targets()) {
        const QString name = QString::fromLatin1(target.name);
        const bool someNamed = std::any_of(targets().begin(), targets().end(), [&](const Target &known) {
            return words.contains(QString::fromLatin1(known.name));
        });
        if (someNamed && !words.contains(name))
            continue;
        const qint64 inputs = run(target, seed, seconds * 1'000);
        const QString line = QStringLiteral("%1 inputs in %2 s, seed %3").arg(inputs).arg(seconds).arg(seed);
        belay::testing::printProof(QStringLiteral("fuzz, ") + name, line, QStringLiteral("no failure"), true);
        report += name + QStringLiteral(": ") + line + u'\n';
    }
    belay::testing::writeProof(QStringLiteral("fuzz.txt"), report);
    return 0;
}
