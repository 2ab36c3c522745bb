// SPDX-License-Identifier: Apache-2.0
// bench-painted PROGRAM [ARGUMENT...]: starts it and says how long it took until a window of it was
// mapped, and until something was painted in it, seen from outside. Then ends it.
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <xcb/xcb.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <set>

namespace {

constexpr int longestMs = 30'000;
constexpr size_t coloursOfAPicture = 8; ///< An empty window has one, a drawn text has more.

double nowMs()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

void napMs(long milliseconds)
{
    const timespec nap{0, milliseconds * 1'000'000};
    nanosleep(&nap, nullptr);
}

bool isProgramWindow(xcb_connection_t *display, xcb_window_t window)
{
    auto *attributes =
        xcb_get_window_attributes_reply(display, xcb_get_window_attributes(display, window), nullptr);
    auto *geometry = xcb_get_geometry_reply(display, xcb_get_geometry(display, window), nullptr);
    const bool is = attributes && geometry && !attributes->override_redirect &&
                    attributes->map_state == XCB_MAP_STATE_VIEWABLE &&
                    attributes->_class == XCB_WINDOW_CLASS_INPUT_OUTPUT && geometry->width >= 200 &&
                    geometry->height >= 100;
    std::free(attributes);
    std::free(geometry);
    return is;
}

xcb_window_t nextMapped(xcb_connection_t *display, double until)
{
    while (nowMs() < until) {
        for (xcb_generic_event_t *event; (event = xcb_poll_for_event(display));) {
            xcb_window_t window = XCB_NONE;
            if ((event->response_type & 0x7f) == XCB_MAP_NOTIFY)
                window = reinterpret_cast<xcb_map_notify_event_t *>(event)->window;
            std::free(event);
            if (window != XCB_NONE && isProgramWindow(display, window))
                return window;
        }
        napMs(1);
    }
    return XCB_NONE;
}

/// What stands in the middle of the screen's part of the window has many colours.
bool isPainted(xcb_connection_t *display, const xcb_screen_t *screen, xcb_window_t window)
{
    auto *geometry = xcb_get_geometry_reply(display, xcb_get_geometry(display, window), nullptr);
    if (!geometry)
        return false;
    const int left = std::max<int>(0, -geometry->x);
    const int top = std::max<int>(0, -geometry->y);
    const int right = std::min<int>(geometry->width, screen->width_in_pixels - geometry->x);
    const int bottom = std::min<int>(geometry->height, screen->height_in_pixels - geometry->y);
    std::free(geometry);
    if (right <= left || bottom <= top)
        return false;
    auto *image =
        xcb_get_image_reply(display,
                            xcb_get_image(display, XCB_IMAGE_FORMAT_Z_PIXMAP, window, short(left), short(top),
                                          uint16_t(right - left), uint16_t(bottom - top), ~0U),
                            nullptr);
    if (!image)
        return false;
    std::set<uint32_t> colours;
    const uint8_t *pixels = xcb_get_image_data(image);
    for (int at = 0; at + 4 <= xcb_get_image_data_length(image) && colours.size() < coloursOfAPicture;
         at += 4) {
        uint32_t colour = 0;
        std::memcpy(&colour, pixels + at, sizeof colour);
        colours.insert(colour & 0xffffffU);
    }
    std::free(image);
    return colours.size() >= coloursOfAPicture;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2)
        return 2;
    xcb_connection_t *display = xcb_connect(nullptr, nullptr);
    if (xcb_connection_has_error(display))
        return 2;
    const xcb_screen_t *screen = xcb_setup_roots_iterator(xcb_get_setup(display)).data;
    const uint32_t wanted = XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY;
    xcb_change_window_attributes(display, screen->root, XCB_CW_EVENT_MASK, &wanted);
    std::free(
        xcb_get_input_focus_reply(display, xcb_get_input_focus(display), nullptr)); // asked for and granted

    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP); // so that its children end with it
    const double begin = nowMs();
    pid_t child = 0;
    if (posix_spawnp(&child, argv[1], nullptr, &attributes, argv + 1, environ) != 0)
        return 2;
    // A window that goes away again before it was painted does not count.
    double mapped = 0.0;
    xcb_window_t window = XCB_NONE;
    bool done = false;
    while (!done && nowMs() < begin + longestMs) {
        if (window == XCB_NONE || !isProgramWindow(display, window)) {
            window = nextMapped(display, begin + longestMs);
            mapped = nowMs() - begin;
        }
        done = window != XCB_NONE && isPainted(display, screen, window);
        if (!done)
            napMs(1);
    }
    const double painted = nowMs() - begin;
    kill(-child, SIGKILL);
    waitpid(child, nullptr, 0);
    xcb_disconnect(display);
    std::printf("{\"mappedMs\": %.1f, \"paintedMs\": %.1f}\n", mapped, painted);
    return done ? 0 : 1;
}
