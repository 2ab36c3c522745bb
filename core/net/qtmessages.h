// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace belay {

class EventLog;

/// While it lives, what Qt and its libraries print goes through the redactor: to where it went
/// before, and to the log. One at a time; `log` outlives it. Messages may come from any thread.
class QtMessages
{
public:
    explicit QtMessages(EventLog *log);
    QtMessages(const QtMessages &) = delete;
    QtMessages &operator=(const QtMessages &) = delete;
    ~QtMessages();
};

} // namespace belay
