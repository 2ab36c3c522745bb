# SPDX-License-Identifier: Apache-2.0
list(APPEND faces iamdesk.cpp protectioncourse.cpp protectionseeds.cpp protectionworld.cpp sdrsface.cpp sdrsgate.cpp
    sdrsjson.cpp sdrslists.cpp sdrsroutes.cpp)
list(APPEND face_definitions BELAY_PRACTICE_HAS_SDRS)
