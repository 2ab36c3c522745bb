# SPDX-License-Identifier: Apache-2.0
"""run.py BUILD_DIR [--quick] [--only NAME]... [--keep-instructions]: see packaging/bench.sh.

Every figure is a ratio of two things measured in the same run, in turns, so that a busy machine
hurts both. The least of the rounds decides: noise only ever adds.
"""
import argparse
import contextlib
import datetime
import json
import os
import pathlib
import platform
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
KEYS = {"AWS_ACCESS_KEY_ID": "AKIDEXAMPLE", "AWS_SECRET_ACCESS_KEY": "example", "AWS_PAGER": "", "no_proxy": "*",
        "AWS_MAX_ATTEMPTS": "1", "AWS_EC2_METADATA_DISABLED": "true"}


class Bench:
    def __init__(self, build, quick):
        self.bin = build / "bin"
        self.build = build
        self.quick = quick
        self.lines = []
        self.rounds = 2 if quick else 5

    def row(self, name, figure, against="", ratio=None, limit=None, ok=None):
        """One line of the table; `limit` is the most the ratio may be."""
        if ok is None and limit is not None:
            ok = ratio <= limit
        self.lines.append({"name": name, "figure": figure, "against": against, "ratio": ratio, "limit": limit, "ok": ok})
        print(f"  {name}: {figure}" + (f", {ratio:.3f} of at most {limit:.3f}" if limit else ""), file=sys.stderr)


def run(command, env=None, stdout=subprocess.PIPE):
    done = subprocess.run([str(part) for part in command], env={**os.environ, **(env or {})}, stdout=stdout,
                          stderr=subprocess.PIPE, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{command[0]} ended with {done.returncode}: {(done.stderr or '')[-800:]}")
    return done.stdout


def said(command, env=None):
    return json.loads(run(command, env).strip().splitlines()[-1])


def timed(command, env=None):
    begin = time.perf_counter()
    run(command, env, subprocess.DEVNULL)
    return time.perf_counter() - begin


def interleaved(rounds, **things):
    """Each thing once a round, one after the other; the list of results of each."""
    results = {name: [] for name in things}
    for _ in range(rounds):
        for name, thing in things.items():
            results[name].append(thing())
    return results


def spread(values, unit, digits=2):
    return f"{min(values):.{digits}f} {unit} (median {statistics.median(values):.{digits}f})"


@contextlib.contextmanager
def server(bench, rows, delay_ms=0):
    with subprocess.Popen([bench.bin / "bench-server", str(rows), str(delay_ms)], stdin=subprocess.PIPE,
                          stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process.stdout.readline().strip()
        finally:
            process.stdin.close()


@contextlib.contextmanager
def screen():
    """A virtual display of its own; its name."""
    read, write = os.pipe()
    with subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"],
                          pass_fds=[write], stderr=subprocess.DEVNULL) as process:
        os.close(write)
        with os.fdopen(read) as told:
            number = told.readline().strip()
        try:
            yield f":{number}"
        finally:
            process.terminate()


@contextlib.contextmanager
def home(display):
    """Environment of a person who has never used any of the programs."""
    with tempfile.TemporaryDirectory() as folder:
        runtime = pathlib.Path(folder, "run")
        runtime.mkdir(mode=0o700)
        yield {"HOME": folder, "XDG_RUNTIME_DIR": str(runtime), "XDG_CONFIG_HOME": f"{folder}/.config",
               "XDG_DATA_HOME": f"{folder}/.local/share", "XDG_CACHE_HOME": f"{folder}/.cache", "DISPLAY": display,
               "QT_QPA_PLATFORM": "xcb", "LIBGL_ALWAYS_SOFTWARE": "1", "WAYLAND_DISPLAY": "", "LC_ALL": "C.UTF-8",
               "DBUS_SESSION_BUS_ADDRESS": f"unix:path={folder}/none"}


def curl_config(port, pages, folder):
    """The same requests, signatures included, in one process that keeps its connection."""
    parts = []
    for page in range(pages):
        token = f"&NextToken=p{page:06d}" if page else ""
        parts.append("\n".join([
            f'url = "http://127.0.0.1:{port}/"', 'output = "/dev/null"', 'aws-sigv4 = "aws:amz:eu-west-1:cloudformation"',
            'user = "AKIDEXAMPLE:example"', 'header = "Content-Type: application/x-www-form-urlencoded; charset=utf-8"',
            f'data = "Action=ListStackInstances&Version=2010-05-15&StackSetName=landing-zone&MaxResults=100{token}"']))
    path = pathlib.Path(folder, "curl.conf")
    path.write_text("\nnext\n".join(parts) + "\n")
    return path


def ingest(bench):
    rows = 20_000 if bench.quick else 100_000
    with server(bench, rows) as port, tempfile.TemporaryDirectory() as folder:
        config = curl_config(port, rows // 100, folder)
        belay = lambda group: lambda: said([bench.bin / "belay-bench", "ingest", port, group])["seconds"]
        aws = ["aws", "cloudformation", "list-stack-instances", "--stack-set-name", "x", "--region", "eu-west-1",
               "--endpoint-url", f"http://127.0.0.1:{port}", "--output", "json"]
        times = interleaved(bench.rounds,
                            list=belay("one-list"), regions=belay("landing-zone"),
                            curl=lambda: timed(["curl", "-s", "--config", config]),
                            boto=lambda: float(run(["python3", HERE / "boto.py", port], KEYS).split()[0]),
                            cli=lambda: timed(aws, KEYS))
    for way, name in (("regions", "ten regions"), ("list", "one list")):
        best = min(times[way])
        label = f"{rows} instances, {name}"
        figure = spread(times[way], "s")
        bench.row(label, figure, "boto3 " + spread(times["boto"], "s"), best / min(times["boto"]), 1 / 6)
        bench.row(label, figure, "AWS CLI " + spread(times["cli"], "s"), best / min(times["cli"]))
        bench.row(label, figure, "curl " + spread(times["curl"], "s"), best / min(times["curl"]), 4.0)


def far(bench):
    # A fifth of the rows for both: a round of all would take boto3 a minute and a half.
    rows = 10_000 if bench.quick else 20_000
    with server(bench, rows, 50) as port:
        times = interleaved(
            bench.rounds,
            belay=lambda: said([bench.bin / "belay-bench", "ingest", port, "landing-zone"])["seconds"],
            boto=lambda: float(run(["python3", HERE / "boto.py", port], KEYS).split()[0]))
    bench.row(f"{rows} instances, ten regions, 50 ms a page", spread(times["belay"], "s"),
              "boto3 " + spread(times["boto"], "s"), min(times["belay"]) / min(times["boto"]), 1 / 6)


def rows(bench):
    for kind, limit in (("instances", 96), ("targets", 96)):
        sizes = [said([bench.bin / "belay-bench", "rows", kind])["bytes"] for _ in range(bench.rounds)]
        bench.row(f"bytes a row of {kind}, with index", f"{min(sizes):.0f}", "", min(sizes), limit)


def stalls(bench):
    with screen() as display:
        worst = {}
        beats = []
        for _ in range(1 if bench.quick else 3):
            with home(display) as env:
                control = subprocess.Popen([bench.bin / "bench-window", "beat", "25"], stdout=subprocess.PIPE,
                                           env={**os.environ, **env}, text=True)
                acts = said([bench.bin / "bench-window", "stalls"], env)["acts"]
                beats.append(json.loads(control.communicate()[0])["beatMs"])
            for act in acts:
                best = worst.setdefault(act["act"], {})
                best.setdefault("rounds", []).append(act)
        for name, told in worst.items():
            # The best round: each of them did the same, what came on top was the machine.
            best = max_of_round(told["rounds"], len(beats))
            bench.row(f"dearest turn: {name}", f"{best['turnMs']:.1f} ms", f"{best['event']} {best['eventMs']:.1f} ms",
                      best["turnMs"], 8.0)
        gap = max(act["beatMs"] for told in worst.values() for act in told["rounds"])
        bench.row("longest gap of a 10 ms beat", f"{gap} ms", f"idle process beside it {max(beats)} ms")


def max_of_round(acts, rounds):
    """The dearest act of each round; of those the least."""
    each = len(acts) // rounds
    return min((max(acts[at * each:(at + 1) * each], key=lambda act: act["turnMs"]) for at in range(rounds)),
               key=lambda act: act["turnMs"])


def models(bench):
    found = {}
    for _ in range(bench.rounds):
        for act in said([bench.bin / "belay-bench", "models"])["acts"]:
            found.setdefault(act["act"], []).append(act)
    for name, acts in found.items():
        ours = min(act["cpuMs"] for act in acts)
        stock = min(act["stockCpuMs"] for act in acts)
        shown = statistics.median(act["shownMs"] for act in acts)
        bench.row(f"100000 rows, {name}: main thread", f"{ours:.2f} ms", f"QSortFilterProxyModel {stock:.0f} ms",
                  ours / stock, 1 / 20)
        bench.row(f"100000 rows, {name}: shown after", f"{shown:.0f} ms", "", shown, 150)


def start(bench):
    accepted = "[LegalNotice]\nAccepted=true\n[Preferences]\nGeneral\\CloseToTray=false\n"
    with screen() as display, home(display) as env:
        settings = pathlib.Path(env["XDG_CONFIG_HOME"], "qBittorrent")
        settings.mkdir(parents=True)
        (settings / "qBittorrent.conf").write_text(accepted)
        painted = lambda *command: lambda: said([bench.bin / "bench-painted", *command], env)["paintedMs"]
        things = {"belay": painted(bench.bin / "belay", "--profile-dir", f"{env['HOME']}/belay"),
                  "plain": painted(bench.bin / "bench-plain"),
                  "qbittorrent": painted("qbittorrent"), "keepassxc": painted("keepassxc")}
        interleaved(1, **things)  # the first start reads from disk and makes profiles
        times = interleaved(max(bench.rounds, 5), **things)
    best = {name: min(values) for name, values in times.items()}
    faster = min("qbittorrent", "keepassxc", key=best.get)
    figure = spread(times["belay"], "ms", 0)
    bench.row("start to first painted window", figure, f"{faster} " + spread(times[faster], "ms", 0),
              best["belay"] / best[faster], 0.6)
    bench.row("start to first painted window", figure, "smallest Qt window " + spread(times["plain"], "ms", 0),
              best["belay"] / best["plain"], 2.5)


def polling(bench):
    told = said([bench.bin / "belay-bench", "polling"])
    bench.row("50 operations, half an hour: calls", f"{told['calls']}", f"budget {told['most']:.0f}",
              told["calls"] / told["most"], 1.0)
    bench.row("50 operations: most calls ahead of 4 a second", f"{told['worstBurst']:.1f}", f"burst {told['burst']:.0f}",
              told["worstBurst"] / told["burst"], 1.0)
    bench.row("50 operations: the focused one every", f"{told['focusedEverySeconds']:.2f} s",
              f"rarest {told['focusedRarestSeconds']:.1f} s", told["focusedEverySeconds"] / 5, 1.05)
    bench.row("50 operations: the others at the rarest every", f"{told['runningRarestSeconds']:.1f} s", "",
              told["runningRarestSeconds"], 75)


def instructions(bench):
    kept_file = HERE / "instructions.json"
    kept = json.loads(kept_file.read_text()) if kept_file.exists() else {}
    counts = {}
    for name in said([bench.bin / "belay-bench", "instructions"])["names"]:
        with tempfile.TemporaryDirectory() as folder:
            done = subprocess.run(
                ["valgrind", "--tool=callgrind", "--collect-atstart=no", "--toggle-collect=belay_measured",
                 f"--callgrind-out-file={folder}/out", bench.bin / "belay-bench", "instructions", name],
                capture_output=True, text=True, check=True)
        counts[name] = int(re.search(r"Collected : (\d+)", done.stderr).group(1))
        before = kept.get(name)
        change = f"{100 * (counts[name] / before - 1):+.1f} %" if before else "new"
        bench.row(f"instructions: {name}", f"{counts[name]:,}", f"kept {before:,} ({change})" if before else "not kept yet")
    if bench.keep:
        kept_file.write_text(json.dumps(counts, indent=2) + "\n")


def commit(bench):
    times = said([bench.bin / "belay-bench", "commit", bench.build])["ms"]
    bench.row("one durable journal commit", spread(times, "ms"))


PARTS = {part.__name__: part for part in (ingest, far, rows, stalls, models, start, polling, instructions, commit)}


def machine():
    cores = os.cpu_count()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{cores} cores, {memory:.0f} GiB, {platform.system()} {platform.machine()}, load {os.getloadavg()[0]:.1f}"


def table(lines):
    yield "| What | Belay | Against | Ratio or value | At most | |"
    yield "|---|---|---|---|---|---|"
    for line in lines:
        ratio = "" if line["ratio"] is None else f"{line['ratio']:.3f}"
        limit = "" if line["limit"] is None else f"{line['limit']:.3f}"
        verdict = {True: "met", False: "MISSED", None: ""}[line["ok"]]
        yield f"| {line['name']} | {line['figure']} | {line['against']} | {ratio} | {limit} | {verdict} |"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("build", type=lambda path: pathlib.Path(path).resolve())
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--only", action="append", choices=PARTS)
    parser.add_argument("--keep-instructions", action="store_true", dest="keep")
    wanted = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    bench = Bench(wanted.build, wanted.quick)
    bench.keep = wanted.keep
    begin = time.time()
    broken = []
    for name in wanted.only or PARTS:
        print(f"{name} ...", file=sys.stderr)
        try:
            PARTS[name](bench)
        except (RuntimeError, subprocess.CalledProcessError, OSError, ValueError) as problem:
            broken.append(name)
            print(f"  {name} could not be measured: {problem}", file=sys.stderr)
    date = datetime.date.today().isoformat()
    print(f"\n{date}, {machine()}, {time.time() - begin:.0f} s\n")
    print("\n".join(table(bench.lines)))
    (wanted.build / "bench.json").write_text(json.dumps(
        {"date": date, "machine": machine(), "quick": bench.quick, "rows": bench.lines, "broken": broken}, indent=1) + "\n")
    missed = [line["name"] for line in bench.lines if line["ok"] is False]
    print(f"\n{len(missed)} missed, {len(broken)} not measured")
    return 1 if missed or broken else 0


if __name__ == "__main__":
    sys.exit(main())
