<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>belay::Banner</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Accessible name of a banner: %1 its cause in a word, %2 the sentence.</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>belay::BannerArea</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>show fewer</source>
        <extracomment>Under three banners: %n further ones are not shown.</extracomment>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>belay::BannerModel</name>
    <message>
        <source>OFFLINE</source>
        <extracomment>%1 is a connection, %2 a time of the day, %3 an age such as &quot;2 min old&quot;, %4 a number of stop requests.</extracomment>
        <translation>离线</translation>
    </message>
    <message>
        <source>SIGN IN</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Sign in now</source>
        <translation>立即登录</translation>
    </message>
    <message>
        <source>WRONG ID</source>
        <translation>账号不符</translation>
    </message>
    <message>
        <source>Signed in as %1, %2 expects %3. Writing blocked.</source>
        <extracomment>%1 is the signed-in account, %2 a connection, %3 the account it expects.</extracomment>
        <translation>当前登录账号与预期不符：当前为 %1，%2 预期 %3。已禁止写操作。</translation>
    </message>
    <message>
        <source>Edit connection</source>
        <translation>编辑连接</translation>
    </message>
    <message>
        <source>SLOWED</source>
        <extracomment>%1 is a connection, %2 one or more regions, %3 and %4 numbers of seconds.</extracomment>
        <translation>已流控</translation>
    </message>
    <message>
        <source>CLOCK</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>This computer&apos;s clock differs by %1 from that of %2.</source>
        <extracomment>%1 is a stretch of time such as &quot;5 min&quot;, %2 a connection.</extracomment>
        <translation>本机时钟与 %2 的时钟相差 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be reached since %2. What is shown of it is %3. Stop requests wait in line: %4.</source>
        <translation>%1 自 %2 起无法连接。以下数据来自 %3。排队等待的停止请求：%4。</translation>
    </message>
    <message>
        <source>%1 has no keys.</source>
        <extracomment>%1 is a connection.</extracomment>
        <translation>%1 没有密钥。</translation>
    </message>
    <message>
        <source>%1 expired %2 ago.</source>
        <extracomment>%1 is a connection, %2 a stretch of time.</extracomment>
        <translation>%1 已于 %2 前过期。</translation>
    </message>
    <message>
        <source>%1 was refused.</source>
        <extracomment>%1 is a connection.</extracomment>
        <translation>%1 被拒绝。</translation>
    </message>
    <message numerus="yes">
        <source>%n operations are running unseen.</source>
        <extracomment>%n operations run on a connection that is not signed in.</extracomment>
        <translation>
            <numerusform>有 %n 个操作正在运行但看不到进展。</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter keys…</source>
        <translation>输入密钥…</translation>
    </message>
    <message>
        <source>%1, %2 asks us to slow down. Refresh every %3 s instead of %4 s. Stop is unaffected.</source>
        <translation>%1，%2 要求放慢请求。每 %3 秒刷新一次，而非 %4 秒。停止不受影响。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n targets read, not all.</source>
        <extracomment>%1 is a connection, %n how many targets were read.</extracomment>
        <translation>
            <numerusform>%1：已读取 %n 个目标，尚不完整。</numerusform>
        </translation>
    </message>
    <message>
        <source>PARTIAL</source>
        <translation>部分数据</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>belay::BoardPage</name>
    <message>
        <source>&amp;Stop…	F8</source>
        <translation>停止操作(&amp;S)…	F8</translation>
    </message>
    <message>
        <source>&amp;Update…</source>
        <translation>更新(&amp;U)…</translation>
    </message>
    <message>
        <source>Copy stop as &amp;CLI</source>
        <translation>复制停止操作为 CLI 命令(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>移除(&amp;D)</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停读取(&amp;P)</translation>
    </message>
    <message>
        <source>Pauses reading. A stop always goes out.</source>
        <translation>暂停读取数据。停止请求始终会发出。</translation>
    </message>
    <message>
        <source>Which operations</source>
        <translation>显示哪些操作</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Need attention</source>
        <translation>需要关注</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>云</translation>
    </message>
    <message>
        <source>Any cloud</source>
        <translation>所有云</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Any environment</source>
        <translation>所有环境</translation>
    </message>
    <message>
        <source>/ filter…</source>
        <translation>/ 筛选…</translation>
    </message>
    <message>
        <source>Filter operations</source>
        <translation>筛选操作</translation>
    </message>
    <message>
        <source>Stop…  F8</source>
        <translation>停止操作…  F8</translation>
    </message>
    <message>
        <source>Open  Enter</source>
        <translation>打开  Enter</translation>
    </message>
    <message>
        <source>Update…  F2</source>
        <translation>更新…  F2</translation>
    </message>
    <message>
        <source>Copy as CLI</source>
        <translation>复制为 CLI 命令</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>恢复读取(&amp;R)</translation>
    </message>
    <message>
        <source>Guard…  Ctrl+G</source>
        <translation>守护…  Ctrl+G</translation>
    </message>
    <message>
        <source>Stop &amp;many…</source>
        <translation>停止多个(&amp;M)…</translation>
    </message>
    <message>
        <source>Stops the ticked operations, or all that are shown, after one look at the list.</source>
        <translation>查看一次清单后，停止已勾选的或当前显示的全部操作。</translation>
    </message>
    <message>
        <source>&amp;Open	Enter</source>
        <translation>打开(&amp;O)	Enter</translation>
    </message>
    <message>
        <source>&amp;Guard…</source>
        <translation>守护(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Update a group…</source>
        <translation>更新某个组(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Practice</source>
        <translation>练习场(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Show all</source>
        <translation>全部显示(&amp;S)</translation>
    </message>
    <message>
        <source>Running and ended</source>
        <translation>运行中与已结束</translation>
    </message>
    <message>
        <source>Select an operation first.</source>
        <translation>请先选择一个操作。</translation>
    </message>
    <message>
        <source>It has not ended; only ended rows can be dismissed.</source>
        <translation>操作尚未结束；只能移除已结束的行。</translation>
    </message>
    <message numerus="yes">
        <source>%n more below</source>
        <extracomment>Under the board: %n rows can be scrolled to.</extracomment>
        <translation>
            <numerusform>下方还有 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belay::BoardPresenter</name>
    <message>
        <source>It has ended; there is nothing to stop.</source>
        <translation>操作已结束，无需停止。</translation>
    </message>
    <message>
        <source>This connection only watches. Change its mode to stop operations here.</source>
        <translation>此连接仅查看。更改其模式后才能在此停止操作。</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <extracomment>Above the board: %n operations run.</extracomment>
        <translation>
            <numerusform>%n 个运行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need attention</source>
        <extracomment>Above the board: %n operations need attention.</extracomment>
        <translation>
            <numerusform>%n 个需要关注</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 could not be read. %3</source>
        <extracomment>%1 is a connection, %2 a region, %3 a sentence about what went wrong.</extracomment>
        <translation>无法读取 %1，%2。%3</translation>
    </message>
    <message>
        <source>Reading operations; %1 of %2 places to go…</source>
        <extracomment>%1 connections and regions of %2 in all are still being read.</extracomment>
        <translation>正在读取操作，还剩 %1 处 (共 %2 处)…</translation>
    </message>
    <message>
        <source>Nothing is known to run; not everything could be read.</source>
        <translation>未发现正在运行的操作，但并非全部都能读取。</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <extracomment>%1 is the name of a group, %2 how many of its targets are in which state.</extracomment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>First failure: %1 / %2  %3</source>
        <extracomment>%1 is an account, %2 a region, %3 the cloud&apos;s reason.</extracomment>
        <translation>首个失败：%1 / %2  %3</translation>
    </message>
    <message>
        <source>This connection may not start changes.</source>
        <translation>此连接不能发起变更。</translation>
    </message>
    <message>
        <source>This connection is not signed in.</source>
        <translation>此连接未登录。</translation>
    </message>
    <message>
        <source>Data: %1</source>
        <extracomment>%1 is an age such as &quot;4 s old&quot;.</extracomment>
        <translation>数据为 %1</translation>
    </message>
    <message>
        <source>First failure %1: %2 / %3  %4</source>
        <extracomment>%1 is a time of the day, %2 an account, %3 a region, %4 the cloud&apos;s reason.</extracomment>
        <translation>首个失败 %1：%2 / %3  %4</translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <extracomment>Above the board: %n rows are ticked.</extracomment>
        <translation>
            <numerusform>已勾选 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The filter hides all %n operations.</source>
        <extracomment>%n operations are on the board, but the filter hides them.</extracomment>
        <translation>
            <numerusform>筛选条件隐藏了全部 %n 个操作。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is running in %n connections.</source>
        <translation>
            <numerusform>%n 个连接中没有操作在运行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Last operation ended %1.</source>
        <extracomment>%1 is a time of the day.</extracomment>
        <translation>最近一次操作于 %1 结束。</translation>
    </message>
    <message>
        <source>A job of a protection group cannot be stopped: the provider has no call for it.</source>
        <translation>保护组的任务无法停止：云端没有相应的接口。</translation>
    </message>
    <message>
        <source>Protection groups have no template to update.</source>
        <translation>保护组没有可更新的模板。</translation>
    </message>
    <message>
        <source>A job of a protection group cannot be stopped, so no guard can help.</source>
        <translation>保护组的任务无法停止，守护也无济于事。</translation>
    </message>
    <message>
        <source>It has ended; there is nothing to guard.</source>
        <translation>操作已结束，无需守护。</translation>
    </message>
    <message>
        <source>There are no guards here.</source>
        <translation>此处没有守护。</translation>
    </message>
</context>
<context>
    <name>belay::BoardStrip</name>
    <message>
        <source>No operation selected.</source>
        <translation>未选择操作。</translation>
    </message>
</context>
<context>
    <name>belay::Commands</name>
    <message>
        <source>Text fields and input methods use this key.</source>
        <translation>文本框和输入法会使用此键。</translation>
    </message>
    <message>
        <source>A plain letter or sign is for typing; add Ctrl or Alt.</source>
        <translation>单独的字母或符号用于输入；请加上 Ctrl 或 Alt。</translation>
    </message>
    <message>
        <source>F8 is the brake.</source>
        <translation>F8 是刹车。</translation>
    </message>
    <message>
        <source>Nothing is selected that this could be done to.</source>
        <translation>没有选中可执行此操作的对象。</translation>
    </message>
</context>
<context>
    <name>belay::ConnectionDialog</name>
    <message>
        <source>New connection</source>
        <extracomment>%1 is the name of a connection.</extracomment>
        <translation>新建连接</translation>
    </message>
    <message>
        <source>Connection %1</source>
        <translation>连接 %1</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>基本信息</translation>
    </message>
    <message>
        <source>&amp;Cloud</source>
        <translation>云(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>PROD</source>
        <translation>生产</translation>
    </message>
    <message>
        <source>STAGING</source>
        <translation>预发</translation>
    </message>
    <message>
        <source>DEV</source>
        <translation>开发</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>环境(&amp;E)</translation>
    </message>
    <message>
        <source>Environment&apos;s n&amp;ame</source>
        <translation>环境名称(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Mode</source>
        <translation>模式(&amp;M)</translation>
    </message>
    <message>
        <source>Type its name</source>
        <translation>输入连接名称</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>keys in the keychain (%1)</source>
        <extracomment>%1 is the name of the system&apos;s keychain.</extracomment>
        <translation>钥匙串中的密钥 (%1)</translation>
    </message>
    <message>
        <source>the vendor&apos;s environment variables</source>
        <translation>云厂商的环境变量</translation>
    </message>
    <message>
        <source>keys for this session only</source>
        <translation>仅用于本次会话的密钥</translation>
    </message>
    <message>
        <source>Keys come &amp;from</source>
        <translation>密钥来源(&amp;F)</translation>
    </message>
    <message>
        <source>access key</source>
        <translation>访问密钥</translation>
    </message>
    <message>
        <source>user name and password</source>
        <translation>用户名和密码</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类型(&amp;K)</translation>
    </message>
    <message>
        <source>Accoun&amp;t name</source>
        <translation>账号名(&amp;T)</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Key &amp;id or user</source>
        <translation>密钥 ID 或用户名(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Secret</source>
        <translation>密钥 Secret 或密码(&amp;S)</translation>
    </message>
    <message>
        <source>only with temporary keys</source>
        <translation>仅临时密钥需要</translation>
    </message>
    <message>
        <source>Sess&amp;ion token</source>
        <translation>会话令牌(&amp;I)</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>such as eu-west-1, us-east-1; groups live in one region each</source>
        <translation>例如 eu-west-1, us-east-1；每个组位于一个区域</translation>
    </message>
    <message>
        <source>Home &amp;regions</source>
        <translation>所在区域(&amp;R)</translation>
    </message>
    <message>
        <source>own account</source>
        <translation>本账户</translation>
    </message>
    <message>
        <source>delegated administrator</source>
        <translation>委托管理员</translation>
    </message>
    <message>
        <source>Ac&amp;ts as</source>
        <translation>操作身份(&amp;T)</translation>
    </message>
    <message>
        <source>China site</source>
        <translation>中国站</translation>
    </message>
    <message>
        <source>international site</source>
        <translation>国际站</translation>
    </message>
    <message>
        <source>Sit&amp;e</source>
        <translation>站点(&amp;E)</translation>
    </message>
    <message>
        <source>looked up by the region&apos;s name</source>
        <translation>按区域名称查询</translation>
    </message>
    <message>
        <source>Pro&amp;ject id</source>
        <translation>项目 ID(&amp;J)</translation>
    </message>
    <message>
        <source>filled in by the first good test; any other account may not write</source>
        <translation>首次测试成功后自动填入，其他账号不得写入</translation>
    </message>
    <message>
        <source>E&amp;xpected id</source>
        <translation>预期账号 ID(&amp;X)</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>the provider&apos;s own</source>
        <translation>云厂商默认</translation>
    </message>
    <message>
        <source>En&amp;dpoint</source>
        <translation>终端节点(&amp;D)</translation>
    </message>
    <message>
        <source>Sign-in endpo&amp;int</source>
        <translation>登录终端节点(&amp;I)</translation>
    </message>
    <message>
        <source>as the system says</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>指定代理</translation>
    </message>
    <message>
        <source>Prox&amp;y</source>
        <translation>代理(&amp;Y)</translation>
    </message>
    <message>
        <source>Proxy a&amp;ddress</source>
        <translation>代理地址(&amp;D)</translation>
    </message>
    <message>
        <source>Further trusted certificates, one file a line</source>
        <translation>额外信任的证书，每行一个文件</translation>
    </message>
    <message>
        <source>Add &amp;file…</source>
        <translation>添加文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Trusted certi&amp;ficates</source>
        <translation>信任的证书(&amp;F)</translation>
    </message>
    <message>
        <source> per second</source>
        <extracomment>Stands after a number: requests per second.</extracomment>
        <translation> 次/秒</translation>
    </message>
    <message>
        <source>Polling at m&amp;ost</source>
        <translation>轮询上限(&amp;O)</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>测试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Work with them for this session only</source>
        <translation>仅在本次会话中使用(&amp;W)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Keys go to the keychain, never to a settings file.</source>
        <translation>密钥存入钥匙串，绝不写入设置文件。</translation>
    </message>
    <message>
        <source>Keys are read from the vendor&apos;s own variables of this program and kept nowhere.</source>
        <translation>密钥从本程序的云厂商环境变量读取，不作任何保存。</translation>
    </message>
    <message>
        <source>Keys are kept in memory and gone when Belay closes.</source>
        <translation>密钥仅保存在内存中，Belay 关闭后即消失。</translation>
    </message>
    <message>
        <source>Add a trusted certificate</source>
        <translation>添加信任的证书</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>证书 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>belay::ConnectionForm</name>
    <message>
        <source>This is not a complete address, such as https://name.example.com.</source>
        <translation>地址不完整，应形如 https://name.example.com。</translation>
    </message>
    <message>
        <source>An address here holds no user name and no password.</source>
        <translation>此处的地址不得包含用户名和密码。</translation>
    </message>
    <message>
        <source>Only https addresses; plain http is allowed to this computer alone.</source>
        <translation>只允许 https 地址；明文 http 仅可用于本机。</translation>
    </message>
    <message>
        <source>Give the connection a name.</source>
        <translation>请为连接命名。</translation>
    </message>
    <message>
        <source>Another connection has this name.</source>
        <translation>已有同名连接。</translation>
    </message>
    <message>
        <source>Say what this environment is called.</source>
        <translation>请填写环境名称。</translation>
    </message>
    <message>
        <source>Name at least one region; groups live in one region each.</source>
        <translation>请至少填写一个区域；每个组位于一个区域。</translation>
    </message>
    <message>
        <source>%1 does not look like a region, such as eu-west-1.</source>
        <extracomment>%1 is what was typed as a region.</extracomment>
        <translation>%1 不像区域名称，应形如 eu-west-1。</translation>
    </message>
    <message>
        <source>A region is there twice.</source>
        <translation>区域重复。</translation>
    </message>
    <message>
        <source>An account here has twelve digits.</source>
        <translation>此处的账户 ID 应为 12 位数字。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <extracomment>%1 is the path of a file.</extracomment>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>This is not a complete proxy address, such as http://proxy.example.com:3128.</source>
        <translation>代理地址不完整，应形如 http://proxy.example.com:3128。</translation>
    </message>
    <message>
        <source>The proxy&apos;s address holds no password.</source>
        <translation>代理地址不得包含密码。</translation>
    </message>
    <message>
        <source>Between 0.1 and 20 requests per second.</source>
        <translation>每秒 0.1 至 20 个请求。</translation>
    </message>
    <message>
        <source>Type the user name.</source>
        <translation>请输入用户名。</translation>
    </message>
    <message>
        <source>Type the access key id.</source>
        <translation>请输入访问密钥 ID。</translation>
    </message>
    <message>
        <source>Type the password.</source>
        <translation>请输入密码。</translation>
    </message>
    <message>
        <source>Type the secret key.</source>
        <translation>请输入秘密访问密钥。</translation>
    </message>
    <message>
        <source>Type the account name.</source>
        <translation>请输入账号名。</translation>
    </message>
    <message>
        <source>In production, type the connection&apos;s name to let it start changes.</source>
        <translation>生产环境中，请输入连接名称以允许其发起变更。</translation>
    </message>
</context>
<context>
    <name>belay::ConnectionPresenter</name>
    <message>
        <source>Asking the cloud who this is…</source>
        <translation>正在向云端确认身份…</translation>
    </message>
    <message>
        <source>Signed in as %1, but this connection expects %2. Writing would be blocked.</source>
        <extracomment>%1 is the account signed in to, %2 the one expected.</extracomment>
        <translation>当前登录账号与预期不符：当前为 %1，此连接预期 %2。写操作将被禁止。</translation>
    </message>
    <message>
        <source>Signed in to account %1 as %2.</source>
        <extracomment>%1 is an account, %2 a user or role in it.</extracomment>
        <translation>已以 %2 登录账号 %1。</translation>
    </message>
    <message>
        <source>The settings could not be written: %1</source>
        <extracomment>%1 is what the system said.</extracomment>
        <translation>设置未能写入：%1</translation>
    </message>
</context>
<context>
    <name>belay::ConnectionWords</name>
    <message>
        <source>The keys are in the keychain.</source>
        <translation>密钥在钥匙串中。</translation>
    </message>
    <message>
        <source>The keychain has no keys for this connection.</source>
        <translation>钥匙串中没有此连接的密钥。</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it and try again.</source>
        <translation>钥匙串已锁定。请解锁后重试。</translation>
    </message>
    <message>
        <source>The keychain&apos;s question was closed without an answer.</source>
        <translation>钥匙串的询问窗口未作回答即被关闭。</translation>
    </message>
    <message>
        <source>The keychain did not answer. It may be waiting for a password in another window.</source>
        <translation>钥匙串没有应答，可能正在另一个窗口等待输入密码。</translation>
    </message>
    <message>
        <source>There is no keychain on this computer.</source>
        <translation>本机没有钥匙串。</translation>
    </message>
    <message>
        <source>There is no session bus, so no keychain can be reached.</source>
        <translation>没有会话总线，无法访问钥匙串。</translation>
    </message>
    <message>
        <source>The keychain stopped while it was asked.</source>
        <translation>钥匙串在询问过程中停止运行。</translation>
    </message>
    <message>
        <source>The keychain could not keep the keys.</source>
        <translation>钥匙串未能保存密钥。</translation>
    </message>
    <message>
        <source>AWS</source>
        <translation>AWS</translation>
    </message>
    <message>
        <source>Alibaba Cloud</source>
        <translation>阿里云</translation>
    </message>
    <message>
        <source>Huawei Cloud</source>
        <translation>华为云</translation>
    </message>
    <message>
        <source>Watch only</source>
        <translation>仅查看</translation>
    </message>
    <message>
        <source>Watch + stop</source>
        <translation>查看并可停止</translation>
    </message>
    <message>
        <source>Full, confirm</source>
        <translation>完全操作 (确认)</translation>
    </message>
    <message>
        <source>Full, type to confirm</source>
        <translation>完全操作 (输入确认)</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>PROD</source>
        <translation>生产</translation>
    </message>
    <message>
        <source>STAGING</source>
        <translation>预发</translation>
    </message>
    <message>
        <source>DEV</source>
        <translation>开发</translation>
    </message>
    <message>
        <source>OTHER</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>not signed in yet</source>
        <translation>尚未登录</translation>
    </message>
    <message>
        <source>signing in</source>
        <translation>正在登录</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>已登录</translation>
    </message>
    <message>
        <source>needs keys</source>
        <translation>需要密钥</translation>
    </message>
    <message>
        <source>sign-in expired</source>
        <translation>登录已过期</translation>
    </message>
    <message>
        <source>sign-in refused</source>
        <translation>登录被拒绝</translation>
    </message>
    <message>
        <source>wrong account</source>
        <translation>账号不符</translation>
    </message>
    <message>
        <source>not reached yet</source>
        <translation>尚未连接</translation>
    </message>
    <message>
        <source>online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>离线</translation>
    </message>
</context>
<context>
    <name>belay::ConnectionsTreeModel</name>
    <message>
        <source>%1  %2  (%3)</source>
        <extracomment>A connection in the sidebar: %1 name, %2 environment, %3 what is wrong.</extracomment>
        <translation>%1  %2  (%3)</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <extracomment>A connection in the sidebar: %1 name, %2 environment.</extracomment>
        <translation>%1  %2</translation>
    </message>
    <message numerus="yes">
        <source>%1  (%n run)</source>
        <extracomment>A region in the sidebar: %1 its name, %n how many operations run there.</extracomment>
        <translation>
            <numerusform>%1  (%n 个运行中)</numerusform>
        </translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>练习场</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>%1  (jobs: %2)</source>
        <extracomment>A region in the sidebar: %1 its name, %2 how many jobs of protection groups run there.</extracomment>
        <translation>%1  (任务：%2)</translation>
    </message>
</context>
<context>
    <name>belay::ContentPane</name>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
</context>
<context>
    <name>belay::DataTable</name>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
</context>
<context>
    <name>belay::DiffView</name>
    <message>
        <source>Before</source>
        <translation>变更前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>变更后</translation>
    </message>
    <message>
        <source>Before and after in one</source>
        <translation>合并显示变更前后</translation>
    </message>
    <message>
        <source>side by side</source>
        <translation>并行</translation>
    </message>
    <message>
        <source>unified</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Form of the comparison</source>
        <translation>对比形式</translation>
    </message>
    <message>
        <source>Changed values</source>
        <translation>变更的值</translation>
    </message>
    <message>
        <source>Previous (p)</source>
        <translation>上一处 (p)</translation>
    </message>
    <message>
        <source>Next (n)</source>
        <translation>下一处 (n)</translation>
    </message>
    <message>
        <source>%1; not readable as a template, so only lines are compared.</source>
        <translation>%1；无法按模板解析，因此仅逐行对比。</translation>
    </message>
</context>
<context>
    <name>belay::DisableProtectionDialog</name>
    <message>
        <source>Disable protection: %1</source>
        <extracomment>%1 is the name of a protection group.</extracomment>
        <translation>关闭容灾保护 (停止保护)：%1</translation>
    </message>
    <message>
        <source>Keep protected</source>
        <translation>保持保护</translation>
    </message>
    <message>
        <source>Disable protection</source>
        <translation>关闭容灾保护</translation>
    </message>
    <message>
        <source>State as last read: %1. It is read once more just before sending.</source>
        <extracomment>%1 is a state of a protection group in capitals.</extracomment>
        <translation>上次读取的状态：%1。发送前会再读取一次。</translation>
    </message>
    <message>
        <source>Type the group &amp;name to continue: %1</source>
        <extracomment>%1 is the name of a protection group, to be typed exactly.</extracomment>
        <translation>请输入组名(&amp;N)以继续：%1</translation>
    </message>
    <message>
        <source>Group name, typed to confirm</source>
        <translation>输入组名以确认</translation>
    </message>
    <message>
        <source>&amp;Reason (kept in the journal)</source>
        <translation>原因 (记入日志)(&amp;R)</translation>
    </message>
    <message>
        <source>Reason, kept in the journal</source>
        <translation>原因，记入日志</translation>
    </message>
    <message>
        <source>Copy as C&amp;LI</source>
        <translation>复制为 CLI 命令(&amp;L)</translation>
    </message>
</context>
<context>
    <name>belay::DriftDialog</name>
    <message>
        <source>&amp;Detect drift</source>
        <translation>检测偏差(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Note (optional)</source>
        <translation>备注 (可选)(&amp;N)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>belay::EnableProtectionDialog</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is an act such as &quot;Enable protection&quot;, %2 the name of a protection group.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Copying starts again for %1 instances and %2 replication pairs.</source>
        <extracomment>%1 is a number of servers, %2 a number of pairs of disks.</extracomment>
        <translation>%1 个保护实例和 %2 个复制对将重新开始复制。</translation>
    </message>
    <message>
        <source>Until the first copy is complete, a site failure loses newer data.</source>
        <translation>首次复制完成之前，若站点发生故障，较新的数据会丢失。</translation>
    </message>
    <message>
        <source>The request starts a job of its own. Once started it cannot be cancelled.</source>
        <translation>此请求会启动一个独立任务，任务开始后无法取消。</translation>
    </message>
    <message>
        <source>The servers at the standby site must be shut down before.</source>
        <translation>须先关闭容灾站点的云服务器。</translation>
    </message>
    <message>
        <source>Reason, kept in the journal</source>
        <translation>原因，记入日志</translation>
    </message>
    <message>
        <source>&amp;Reason (kept in the journal)</source>
        <translation>原因 (记入日志)(&amp;R)</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>保持现状</translation>
    </message>
    <message>
        <source>Copy as C&amp;LI</source>
        <translation>复制为 CLI 命令(&amp;L)</translation>
    </message>
</context>
<context>
    <name>belay::EnvironmentChip</name>
    <message>
        <source>Environment %1</source>
        <extracomment>Accessible name of the chip: %1 is an environment such as PROD.</extracomment>
        <translation>环境 %1</translation>
    </message>
</context>
<context>
    <name>belay::ErrorWords</name>
    <message>
        <source>%1 The cloud says: %2</source>
        <extracomment>%1 is our sentence about an error, %2 the reason as the cloud worded it.</extracomment>
        <translation>%1 云端原文：%2</translation>
    </message>
    <message>
        <source>The other side refused the connection.</source>
        <translation>对方拒绝连接。</translation>
    </message>
    <message>
        <source>The cloud&apos;s address was not found; the network may be off.</source>
        <translation>找不到云端地址，网络可能已断开。</translation>
    </message>
    <message>
        <source>The network is not reachable.</source>
        <translation>网络不可达。</translation>
    </message>
    <message>
        <source>No secure connection could be made.</source>
        <translation>无法建立安全连接。</translation>
    </message>
    <message>
        <source>The other side&apos;s certificate is not trusted.</source>
        <translation>对方的证书不受信任。</translation>
    </message>
    <message>
        <source>The proxy did not let the request through.</source>
        <translation>代理未放行请求。</translation>
    </message>
    <message>
        <source>There was no answer in time.</source>
        <translation>未及时收到应答。</translation>
    </message>
    <message>
        <source>The connection broke off.</source>
        <translation>连接中断。</translation>
    </message>
    <message>
        <source>The answer broke off half-way.</source>
        <translation>应答中途中断。</translation>
    </message>
    <message>
        <source>The answer was larger than any real one.</source>
        <translation>应答大得不合常理。</translation>
    </message>
    <message>
        <source>The answer pointed to another address, which is not followed.</source>
        <translation>应答指向另一个地址，未予跟随。</translation>
    </message>
    <message>
        <source>The connection is not there any more.</source>
        <translation>该连接已不存在。</translation>
    </message>
    <message>
        <source>This connection only watches and stops.</source>
        <translation>此连接仅可查看和停止操作。</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>未发送任何内容。</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>钥匙串已锁定。</translation>
    </message>
    <message>
        <source>The keychain has no keys for this connection.</source>
        <translation>钥匙串中没有此连接的密钥。</translation>
    </message>
    <message>
        <source>The keys of this session are gone; type them again.</source>
        <translation>本次会话的密钥已失效，请重新输入。</translation>
    </message>
    <message>
        <source>The environment variable %1 is not set.</source>
        <extracomment>%1 is the name of an environment variable.</extracomment>
        <translation>未设置环境变量 %1。</translation>
    </message>
    <message>
        <source>The keychain could not be read.</source>
        <translation>无法读取钥匙串。</translation>
    </message>
    <message>
        <source>There are no keys to sign with.</source>
        <translation>没有可用于签名的密钥。</translation>
    </message>
    <message>
        <source>The request left and no answer came back: it may have been carried out.</source>
        <translation>请求已发出但没有收到应答：可能已被执行。</translation>
    </message>
    <message>
        <source>The cloud asks to slow down.</source>
        <translation>云端要求降低请求频率 (流控)。</translation>
    </message>
    <message>
        <source>The cloud had a fault of its own.</source>
        <translation>云端自身发生故障。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock differs too much from the cloud&apos;s.</source>
        <translation>本机时钟与云端相差过大。</translation>
    </message>
    <message>
        <source>The keys were refused or have ended.</source>
        <translation>密钥被拒绝或已失效。</translation>
    </message>
    <message>
        <source>Something else stands in the way.</source>
        <translation>与其他操作冲突。</translation>
    </message>
    <message>
        <source>The cloud does not know this.</source>
        <translation>云端没有此对象。</translation>
    </message>
    <message>
        <source>The cloud does not accept the request.</source>
        <translation>云端不接受此请求。</translation>
    </message>
    <message>
        <source>This identity may not do that.</source>
        <translation>当前身份无权执行此操作。</translation>
    </message>
    <message>
        <source>The answer is not one the cloud would give; something in between may have answered.</source>
        <translation>应答不像来自云端，可能由中间设备返回。</translation>
    </message>
    <message>
        <source>Reading was broken off.</source>
        <translation>读取已中断。</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <extracomment>%1 is an error code of the cloud.</extracomment>
        <translation>错误码：%1</translation>
    </message>
    <message>
        <source>HTTP status: %1</source>
        <extracomment>%1 is a number such as 403.</extracomment>
        <translation>HTTP 状态码：%1</translation>
    </message>
    <message>
        <source>Request id: %1</source>
        <extracomment>%1 is an id that the cloud&apos;s support asks for.</extracomment>
        <translation>请求 ID：%1</translation>
    </message>
    <message>
        <source>Text: %1</source>
        <extracomment>%1 is text from the cloud or the system.</extracomment>
        <translation>文本：%1</translation>
    </message>
    <message>
        <source>The proxy %1 asks for a name and password; nothing was sent.</source>
        <extracomment>%1 is the address of a proxy.</extracomment>
        <translation>代理 %1 要求用户名和密码；未发送任何内容。</translation>
    </message>
    <message>
        <source>The keys were stored in %1, which is not the keychain of this session. Type them again to store them here.</source>
        <extracomment>%1 is the name of a system keychain.</extracomment>
        <translation>密钥存放在 %1，而不是本次会话的密钥环。请重新输入以存放于此。</translation>
    </message>
</context>
<context>
    <name>belay::ExportTable</name>
    <message>
        <source>Export rows</source>
        <translation>导出行</translation>
    </message>
    <message>
        <source>CSV for spreadsheets (*.csv)</source>
        <translation>电子表格用 CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON 行 (*.jsonl)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <extracomment>%1 is the path of a file.</extracomment>
        <translation>
            <numerusform>已将 %n 行写入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows could not be written to %1: %2</source>
        <extracomment>%1 is the path of a file, %2 what the system said.</extracomment>
        <translation>无法将行写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>belay::Figures</name>
    <message>
        <source>%1 %2</source>
        <extracomment>One figure of a list: %1 a count, %2 a state such as &quot;failed&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>A stretch of time: %1 seconds.</extracomment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <extracomment>A stretch of time: %1 minutes and %2 seconds, two digits.</extracomment>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>A stretch of time: %1 minutes.</extracomment>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>A stretch of time: %1 hours and %2 minutes, two digits.</extracomment>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>A stretch of time: %1 days.</extracomment>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>尚未读取</translation>
    </message>
    <message>
        <source>%1 old</source>
        <extracomment>How old data is: %1 is a stretch of time such as &quot;4 s&quot; or &quot;2 min&quot;.</extracomment>
        <translation>%1前</translation>
    </message>
    <message>
        <source>%1 of %2 finished (%3 %)</source>
        <extracomment>%1 targets have ended of %2 in all, which is %3 percent.</extracomment>
        <translation>已完成 %1 / %2 (%3 %)</translation>
    </message>
    <message>
        <source>%1 to %2 s</source>
        <extracomment>Time an operation may still take: %1 to %2 seconds.</extracomment>
        <translation>%1 至 %2 秒</translation>
    </message>
    <message>
        <source>%1 to %2 min</source>
        <extracomment>Time an operation may still take: %1 to %2 minutes.</extracomment>
        <translation>%1 至 %2 分钟</translation>
    </message>
</context>
<context>
    <name>belay::FirstRunPage</name>
    <message>
        <source>Nothing is connected yet.</source>
        <translation>尚未连接任何云。</translation>
    </message>
    <message>
        <source>Connect a cloud</source>
        <translation>连接云</translation>
    </message>
    <message>
        <source>Watch AWS stack sets, Alibaba Cloud stack groups or Huawei Cloud protection groups. A new connection watches and stops; it changes nothing else until you raise its mode.</source>
        <translation>查看 AWS 堆栈集、阿里云资源栈组或华为云保护组。新连接可查看并可停止操作；在您提升其模式之前，不会做其他任何变更。</translation>
    </message>
    <message>
        <source>&amp;Add connection…</source>
        <translation>添加连接(&amp;A)…</translation>
    </message>
    <message>
        <source>Try it on the practice range</source>
        <translation>在练习场试用</translation>
    </message>
    <message>
        <source>A cloud that is not real, with operations running and some of them going wrong. Nothing you do there reaches anything real.</source>
        <translation>一个并非真实的云，其中有操作正在运行，也有一些出现问题。您在其中所做的一切都不会触及真实资源。</translation>
    </message>
    <message>
        <source>Open &amp;practice</source>
        <translation>打开练习场(&amp;P)</translation>
    </message>
</context>
<context>
    <name>belay::GroupDrift</name>
    <message>
        <source>Detect drift of %1</source>
        <extracomment>%1 is the name of a group.</extracomment>
        <translation>检测 %1 的偏差</translation>
    </message>
    <message>
        <source>Compares what is deployed in %1 targets with the template. It changes nothing there.</source>
        <extracomment>%1 is how many targets a group has.</extracomment>
        <translation>将 %1 个目标的实际部署与模板对比，不做任何更改。</translation>
    </message>
    <message>
        <source>Compares what is deployed in the targets with the template. It changes nothing there.</source>
        <translation>将各目标的实际部署与模板对比，不做任何更改。</translation>
    </message>
    <message>
        <source>Up to %1 % of the accounts at a time; a target that cannot be looked at does not end it.</source>
        <extracomment>%1 is a number: percent of the accounts.</extracomment>
        <translation>最多同时检查 %1 % 的账号；某个目标无法检查不会使其结束。</translation>
    </message>
    <message>
        <source>It is an operation of the group: updates wait behind it, and it can be stopped.</source>
        <translation>这是该组的一次操作：更新会排在其后，也可以停止它。</translation>
    </message>
    <message>
        <source>It is an operation of the group: updates are refused while it runs, and it can be stopped.</source>
        <translation>这是该组的一次操作：运行期间更新会被拒绝，也可以停止它。</translation>
    </message>
    <message>
        <source>%1 runs on this group: wait for its end, or stop it.</source>
        <extracomment>%1 is an operation such as UPDATE.</extracomment>
        <translation>该组正在运行 %1：请等待其结束，或停止它。</translation>
    </message>
    <message>
        <source>The answer was lost. Belay goes on finding out whether it was started.</source>
        <translation>应答丢失。Belay 会继续查明它是否已启动。</translation>
    </message>
</context>
<context>
    <name>belay::GroupFacts</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>权限模式</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动部署</translation>
    </message>
    <message>
        <source>Queueing</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>not provided</source>
        <extracomment>%1 is the start of a hash, %2 a size such as 41 KB.</extracomment>
        <translation>未提供</translation>
    </message>
    <message>
        <source>sha %1, %2</source>
        <translation>sha %1，%2</translation>
    </message>
    <message>
        <source>Admin role</source>
        <translation>管理员角色</translation>
    </message>
    <message>
        <source>Execution role</source>
        <translation>执行角色</translation>
    </message>
    <message>
        <source>Capabilities</source>
        <translation>能力 (Capabilities)</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新时间</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
</context>
<context>
    <name>belay::GroupInsides</name>
    <message>
        <source>%1 targets could be read, not all of them. %2</source>
        <extracomment>%1 is a number of targets, %2 a sentence about the error.</extracomment>
        <translation>已读取 %1 个目标，尚不完整。%2</translation>
    </message>
    <message>
        <source>Reading: %1 of %2 pages, %3 targets so far</source>
        <extracomment>A long list is being read; all are numbers: %1 pages of %2, %3 targets.</extracomment>
        <translation>正在读取：第 %1 页，共 %2 页，目前 %3 个目标</translation>
    </message>
    <message>
        <source>Reading: %1 pages, %2 targets so far</source>
        <extracomment>A list is being read whose length is not known; %1 pages, %2 targets, both numbers.</extracomment>
        <translation>正在读取：%1 页，目前 %2 个目标</translation>
    </message>
</context>
<context>
    <name>belay::GroupWords</name>
    <message>
        <source>unknown</source>
        <extracomment>%1 is a state as the cloud sends it, not known to this program.</extracomment>
        <translation>未知</translation>
    </message>
    <message>
        <source>unknown (%1)</source>
        <translation>未知 (%1)</translation>
    </message>
    <message>
        <source>active</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>self-managed</source>
        <translation>自助管理</translation>
    </message>
    <message>
        <source>service managed</source>
        <translation>服务管理</translation>
    </message>
    <message>
        <source>in sync</source>
        <translation>无偏差</translation>
    </message>
    <message>
        <source>drifted</source>
        <translation>有偏差</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未检测</translation>
    </message>
    <message>
        <source>not provided</source>
        <translation>未提供</translation>
    </message>
    <message>
        <source>on (new accounts join)</source>
        <translation>开启 (新账号自动加入)</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>CREATE</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>UPDATE</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>DELETE</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>DETECT DRIFT</source>
        <translation>偏差检测</translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>QUEUED</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>RUNNING</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>STOPPING</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>OK, %1 FAILED</source>
        <extracomment>%1 is how many targets failed in an operation the cloud calls successful.</extracomment>
        <translation>成功, 其中 %1 个失败</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>STOPPED</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>current</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>inoperable</source>
        <translation>不可操作</translation>
    </message>
    <message>
        <source>outdated: failed</source>
        <translation>已过时：失败</translation>
    </message>
    <message>
        <source>outdated: cancelled</source>
        <translation>已过时：已取消</translation>
    </message>
    <message>
        <source>outdated: account suspended</source>
        <translation>已过时：账户已暂停</translation>
    </message>
    <message>
        <source>outdated: waiting</source>
        <translation>已过时：等待中</translation>
    </message>
    <message>
        <source>outdated: being changed</source>
        <translation>已过时：正在变更</translation>
    </message>
    <message>
        <source>Targets: %1 (accounts: %2, regions: %3)</source>
        <extracomment>%1 targets, %2 accounts, %3 regions: numbers.</extracomment>
        <translation>目标：%1 (账号：%2，区域：%3)</translation>
    </message>
    <message>
        <source>current %1</source>
        <extracomment>%1 is a number of targets.</extracomment>
        <translation>最新 %1</translation>
    </message>
    <message>
        <source>outdated %1</source>
        <extracomment>%1 is a number of targets.</extracomment>
        <translation>已过时 %1</translation>
    </message>
    <message>
        <source>inoperable %1</source>
        <extracomment>%1 is a number of targets.</extracomment>
        <translation>不可操作 %1</translation>
    </message>
    <message>
        <source>unknown %1</source>
        <extracomment>%1 is a number of targets.</extracomment>
        <translation>未知 %1</translation>
    </message>
    <message>
        <source>outdated: left out of the last update</source>
        <extracomment>The target was no part of the group&apos;s last update.</extracomment>
        <translation>未更新：不在上次更新范围内</translation>
    </message>
    <message>
        <source>suspended %1</source>
        <extracomment>%1 is a number of targets.</extracomment>
        <translation>已暂停 %1</translation>
    </message>
</context>
<context>
    <name>belay::GroupsModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>Connection</source>
        <extracomment>%1 is the name of a connection, %2 a region.</extracomment>
        <translation>连接</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>hidden by the cloud</source>
        <translation>被云端隐藏</translation>
    </message>
    <message>
        <source>over %1</source>
        <extracomment>More than so many targets; %1 is a number.</extracomment>
        <translation>超过 %1</translation>
    </message>
    <message>
        <source>%1 drifted</source>
        <extracomment>%1 is a number of targets.</extracomment>
        <translation>%1 个有偏差</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Looked at %1</source>
        <translation>查看于 %1</translation>
    </message>
    <message>
        <source>Never looked at</source>
        <translation>尚未查看</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n 个账号</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belay::GroupsPage</name>
    <message>
        <source>&amp;Update…</source>
        <translation>更新(&amp;U)…</translation>
    </message>
    <message>
        <source>Only &amp;not current</source>
        <translation>仅非最新(&amp;N)</translation>
    </message>
    <message>
        <source>/ filter…</source>
        <translation>/ 筛选…</translation>
    </message>
    <message>
        <source>Filter groups</source>
        <translation>筛选组</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>组</translation>
    </message>
    <message>
        <source>&amp;Add connection…</source>
        <translation>添加连接(&amp;A)…</translation>
    </message>
    <message>
        <source>Facts about the group</source>
        <translation>组的信息</translation>
    </message>
    <message>
        <source>Targets of the group</source>
        <translation>组的目标</translation>
    </message>
    <message>
        <source>Update only these…</source>
        <translation>仅更新所选…</translation>
    </message>
    <message>
        <source>Operations of the group</source>
        <translation>组的操作</translation>
    </message>
    <message>
        <source>Parameters of the group</source>
        <translation>组的参数</translation>
    </message>
    <message>
        <source>Template of the group</source>
        <translation>组的模板</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>No group matches the filter.</source>
        <translation>没有符合筛选条件的组。</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <extracomment>%1 and %2 are numbers of groups.</extracomment>
        <translation>显示 %1 / %2</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Not all of it could be read. %1</source>
        <extracomment>%1 is a sentence about the error.</extracomment>
        <translation>未能全部读取。%1</translation>
    </message>
    <message>
        <source>Reading the rest…</source>
        <translation>正在读取其余部分…</translation>
    </message>
    <message>
        <source>Select a group on the left.</source>
        <translation>请在左侧选择一个组。</translation>
    </message>
    <message>
        <source>This group has no targets yet.</source>
        <translation>此组尚无目标。</translation>
    </message>
    <message>
        <source>Update only these %1…</source>
        <extracomment>%1 is how many targets are selected.</extracomment>
        <translation>仅更新所选 %1 个…</translation>
    </message>
    <message>
        <source>No operation ran on this group yet.</source>
        <translation>此组尚未执行过操作。</translation>
    </message>
    <message>
        <source>This group has no parameters.</source>
        <translation>此组没有参数。</translation>
    </message>
    <message>
        <source>The cloud does not give this group&apos;s template.</source>
        <translation>云端不提供此组的模板。</translation>
    </message>
    <message>
        <source>RUNNING</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Title of exported rows: %1 is the name of a group, %2 which of its tables.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is the name of a connection, %2 a region.</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>&amp;Detect drift…</source>
        <translation>检测偏差(&amp;D)…</translation>
    </message>
    <message>
        <source>Name, description, tag, template hash or account id, over all connections</source>
        <translation>所有连接中的名称、描述、标签、模板哈希或账号</translation>
    </message>
    <message>
        <source>Copy as CLI</source>
        <translation>复制为 CLI 命令</translation>
    </message>
    <message>
        <source>Select all targets shown</source>
        <translation>选择显示的全部目标</translation>
    </message>
    <message>
        <source>Select targets whose last change failed</source>
        <translation>选择上次变更失败的目标</translation>
    </message>
    <message>
        <source>Select targets whose last change was cancelled</source>
        <translation>选择上次变更被取消的目标</translation>
    </message>
    <message>
        <source>Select:</source>
        <translation>选择：</translation>
    </message>
    <message>
        <source>all %1</source>
        <extracomment>Selects all targets shown; %1 is their number.</extracomment>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>failed %1</source>
        <extracomment>Selects targets whose last change failed; %1 is their number.</extracomment>
        <translation>失败 %1</translation>
    </message>
    <message>
        <source>cancelled %1</source>
        <extracomment>Selects targets whose last change was cancelled; %1 is their number.</extracomment>
        <translation>已取消 %1</translation>
    </message>
</context>
<context>
    <name>belay::GroupsPresenter</name>
    <message>
        <source>No connection to a cloud with stack groups yet.</source>
        <translation>尚未连接提供堆栈集或资源栈组的云。</translation>
    </message>
    <message>
        <source>%1, %2 could not be read: %3</source>
        <extracomment>%1 is the name of a connection, %2 a region, %3 a sentence about the error.</extracomment>
        <translation>无法读取 %1，%2：%3</translation>
    </message>
    <message>
        <source>Reading groups…</source>
        <translation>正在读取组…</translation>
    </message>
    <message>
        <source>No groups here.</source>
        <translation>此处没有组。</translation>
    </message>
    <message>
        <source>Select a group first.</source>
        <translation>请先选择一个组。</translation>
    </message>
    <message>
        <source>This connection only watches and stops. Raise its mode to start updates.</source>
        <translation>此连接仅可查看和停止操作。提升其模式后才能发起更新。</translation>
    </message>
    <message>
        <source>%1 is running on this group. A new update would be QUEUED behind it.</source>
        <translation>该组正在运行 %1。新的更新将在其后排队。</translation>
    </message>
    <message>
        <source>%1 is running on this group. A new update would be REFUSED until it has ended.</source>
        <translation>该组正在运行 %1。在其结束前，新的更新会被拒绝。</translation>
    </message>
    <message>
        <source>%1 is running on this group for %2. A new update would be QUEUED behind it.</source>
        <extracomment>%1 is an operation such as UPDATE, %2 how long it has been running.</extracomment>
        <translation>该组运行 %1 已有 %2。新的更新将在其后排队。</translation>
    </message>
    <message>
        <source>%1 is running on this group for %2. A new update would be REFUSED until it has ended.</source>
        <translation>该组运行 %1 已有 %2。在其结束前，新的更新会被拒绝。</translation>
    </message>
</context>
<context>
    <name>belay::GuardBar</name>
    <message>
        <source>space = hold off, Enter = stop now</source>
        <translation>空格 = 暂缓，Enter = 立即停止</translation>
    </message>
    <message>
        <source>Guard is counting down</source>
        <translation>守护正在倒计时</translation>
    </message>
    <message>
        <source>Stop &amp;now</source>
        <translation>立即停止(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Hold off</source>
        <translation>暂缓(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>!! GUARD  %1</source>
        <extracomment>On the bar of a guard: %1 is what came true and when it stops.</extracomment>
        <translation>!! 守护  %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <extracomment>After the count-down of a guard: %n further guards count down.</extracomment>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belay::GuardDialog</name>
    <message>
        <source>an&amp;y of</source>
        <translation>任一(&amp;Y)</translation>
    </message>
    <message>
        <source>a&amp;ll of</source>
        <translation>全部(&amp;L)</translation>
    </message>
    <message>
        <source>Failures in all regions</source>
        <translation>所有区域的失败数</translation>
    </message>
    <message>
        <source>Failure share in percent</source>
        <translation>失败百分比</translation>
    </message>
    <message>
        <source>Finished targets before the share counts</source>
        <translation>计入百分比前需完成的目标数</translation>
    </message>
    <message>
        <source>Minutes without a change</source>
        <translation>无变化的分钟数</translation>
    </message>
    <message>
        <source>Minutes it may run</source>
        <translation>可运行的分钟数</translation>
    </message>
    <message>
        <source>&amp;tell me</source>
        <translation>通知我(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;count down</source>
        <translation>倒计时(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;stop at once</source>
        <translation>立即停止(&amp;S)</translation>
    </message>
    <message>
        <source>Seconds to count down</source>
        <translation>倒计时秒数</translation>
    </message>
    <message>
        <source>&amp;Disarm</source>
        <translation>解除(&amp;D)</translation>
    </message>
    <message>
        <source>Try on &amp;recorded run…</source>
        <translation>用已录制的运行试一试(&amp;R)…</translation>
    </message>
    <message>
        <source>Accounts, separated by commas</source>
        <translation>账号，以逗号分隔</translation>
    </message>
    <message>
        <source>accounts, separated by commas</source>
        <translation>账号，以逗号分隔</translation>
    </message>
    <message>
        <source>Text in a reason</source>
        <translation>原因中的文字</translation>
    </message>
    <message>
        <source>When</source>
        <translation>条件</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>after at least</source>
        <extracomment>Between two numbers: &quot;10 % after at least 10 finished targets&quot;.</extracomment>
        <translation>至少完成</translation>
    </message>
    <message>
        <source>finished targets</source>
        <translation>个目标之后</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>&amp;failures in all regions reach</source>
        <translation>所有区域的失败数达到(&amp;F)</translation>
    </message>
    <message>
        <source>failure s&amp;hare exceeds</source>
        <translation>失败百分比超过(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;nothing changes for</source>
        <translation>无变化持续(&amp;N)</translation>
    </message>
    <message>
        <source>it runs lon&amp;ger than</source>
        <translation>运行时间超过(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;one of these fails</source>
        <translation>以下账号之一失败(&amp;O)</translation>
    </message>
    <message>
        <source>reason cont&amp;ains</source>
        <translation>原因包含(&amp;A)</translation>
    </message>
    <message>
        <source>(the cloud only counts per region)</source>
        <translation>(云端仅按区域计算)</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>动作</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>then stop</source>
        <extracomment>After &quot;count down 30 s&quot;.</extracomment>
        <translation>然后停止</translation>
    </message>
    <message>
        <source>Close  &amp;Esc</source>
        <translation>关闭  &amp;Esc</translation>
    </message>
    <message>
        <source>State: %1</source>
        <extracomment>%1 is how a guard stands: armed, off, BLIND.</extracomment>
        <translation>状态：%1</translation>
    </message>
    <message>
        <source>No update runs in this connection now; the guard waits for the next.</source>
        <extracomment>%1 is a list of operations.</extracomment>
        <translation>此连接当前没有更新在运行；守护等待下一个。</translation>
    </message>
    <message>
        <source>Watches now: %1</source>
        <translation>正在守护：%1</translation>
    </message>
</context>
<context>
    <name>belay::GuardForm</name>
    <message>
        <source>Guard for every update in %1</source>
        <extracomment>Title of a guard: %1 is a connection.</extracomment>
        <translation>守护 %1 中的每次更新</translation>
    </message>
    <message>
        <source>Guard for %1 %2</source>
        <extracomment>Title of a guard: %1 is the name of a group, %2 an act such as UPDATE.</extracomment>
        <translation>守护 %1 %2</translation>
    </message>
    <message>
        <source>Reading recorded runs…</source>
        <translation>正在读取已录制的运行…</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>An operation: %1 is what is done, such as UPDATE, %2 the name of a group.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>&amp;Keep armed</source>
        <translation>保持启用(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Arm guard</source>
        <translation>启用守护(&amp;A)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Keep armed (%n operations now)</source>
        <extracomment>Arms a guard for every update of a connection; %n of them run now.</extracomment>
        <translation>
            <numerusform>保持启用 (当前 %n 个操作)(&amp;K)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Arm (%n operations now)</source>
        <translation>
            <numerusform>启用 (当前 %n 个操作)(&amp;A)</numerusform>
        </translation>
    </message>
    <message>
        <source>Another Belay window of this profile holds the guards.</source>
        <translation>此配置的另一个 Belay 窗口持有守护。</translation>
    </message>
    <message>
        <source>The connection is not there any more.</source>
        <translation>该连接已不存在。</translation>
    </message>
    <message>
        <source>Set at least one rule.</source>
        <translation>请至少设置一条规则。</translation>
    </message>
    <message>
        <source>This connection only watches; its guards can tell, but not stop.</source>
        <translation>此连接仅供查看；其守护只能通知，不能停止。</translation>
    </message>
    <message>
        <source>The operation has ended.</source>
        <translation>操作已结束。</translation>
    </message>
</context>
<context>
    <name>belay::GuardWords</name>
    <message>
        <source>A guard works only while Belay is open, online and signed in. The cloud&apos;s own limit stays active.</source>
        <translation>守护仅在 Belay 打开、在线且已登录时有效。云端自身的容错始终有效。</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>armed</source>
        <translation>已启用</translation>
    </message>
    <message>
        <source>COUNTING DOWN</source>
        <translation>倒计时中</translation>
    </message>
    <message>
        <source>FIRED</source>
        <translation>已触发</translation>
    </message>
    <message>
        <source>BLIND</source>
        <translation>失明</translation>
    </message>
    <message>
        <source>guard armed</source>
        <translation>守护已启用</translation>
    </message>
    <message>
        <source>guard stops in %1</source>
        <extracomment>On a row of the board: %1 is minutes and seconds such as 00:24.</extracomment>
        <translation>守护将在 %1 后停止</translation>
    </message>
    <message>
        <source>guard fired</source>
        <translation>守护已触发</translation>
    </message>
    <message>
        <source>guard is BLIND</source>
        <translation>守护已失明</translation>
    </message>
    <message>
        <source>The guard sees nothing: there is no network.</source>
        <translation>守护看不到数据：没有网络。</translation>
    </message>
    <message>
        <source>The guard sees nothing: the connection is not signed in.</source>
        <translation>守护看不到数据：连接未登录。</translation>
    </message>
    <message>
        <source>The guard sees nothing: the data is older than two sweeps.</source>
        <translation>守护看不到数据：数据已超过两轮刷新。</translation>
    </message>
    <message numerus="yes">
        <source>%n failures in all regions</source>
        <translation>
            <numerusform>所有区域共 %n 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>more than %1 % failed after %2 finished</source>
        <extracomment>A rule of a guard: %1 is a share in percent, %2 a number of finished targets.</extracomment>
        <translation>完成 %2 个后失败超过 %1 %</translation>
    </message>
    <message numerus="yes">
        <source>no change for %n min</source>
        <translation>
            <numerusform>%n 分钟无变化</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>runs longer than %n min</source>
        <translation>
            <numerusform>运行超过 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>one of these fails: %1</source>
        <extracomment>A rule of a guard: %1 is a list of accounts.</extracomment>
        <translation>以下之一失败：%1</translation>
    </message>
    <message>
        <source>a reason contains “%1”</source>
        <extracomment>A rule of a guard: %1 is a piece of text.</extracomment>
        <translation>原因包含“%1”</translation>
    </message>
    <message>
        <source>no rule</source>
        <translation>没有规则</translation>
    </message>
    <message>
        <source>any of: %1</source>
        <extracomment>%1 is a list of rules of a guard.</extracomment>
        <translation>任一：%1</translation>
    </message>
    <message>
        <source>all of: %1</source>
        <translation>全部：%1</translation>
    </message>
    <message>
        <source>tells</source>
        <translation>通知</translation>
    </message>
    <message numerus="yes">
        <source>counts down %n s, then stops</source>
        <translation>
            <numerusform>倒计时 %n 秒后停止</numerusform>
        </translation>
    </message>
    <message>
        <source>stops at once</source>
        <translation>立即停止</translation>
    </message>
    <message numerus="yes">
        <source>%n failures in all regions reached</source>
        <translation>
            <numerusform>所有区域的失败数已达 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 % failed, more than %2 %</source>
        <extracomment>%1 and %2 are shares in percent.</extracomment>
        <translation>失败 %1 %，超过 %2 %</translation>
    </message>
    <message numerus="yes">
        <source>nothing changed for %n min</source>
        <translation>
            <numerusform>已有 %n 分钟无变化</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it runs for %n min</source>
        <translation>
            <numerusform>已运行 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 failed</source>
        <extracomment>%1 is an account.</extracomment>
        <translation>%1 失败</translation>
    </message>
    <message>
        <source>a failure says: %1</source>
        <extracomment>%1 is the reason of a failure as the cloud words it.</extracomment>
        <translation>某个失败的原因：%1</translation>
    </message>
    <message>
        <source>now %1 %</source>
        <extracomment>How a rule of a guard stands: %1 is a share in percent.</extracomment>
        <translation>当前 %1 %</translation>
    </message>
    <message>
        <source>now %1 min</source>
        <extracomment>How a rule of a guard stands: %1 is a number of minutes.</extracomment>
        <translation>当前 %1 分钟</translation>
    </message>
    <message>
        <source>now %1</source>
        <extracomment>How a rule of a guard stands: %1 is a count.</extracomment>
        <translation>当前 %1</translation>
    </message>
    <message>
        <source>%1: %2.  Stopping in %3</source>
        <extracomment>On the count-down bar: %1 a group, %2 what came true, %3 minutes and seconds such as 00:24.</extracomment>
        <translation>%1：%2。%3 后停止</translation>
    </message>
    <message>
        <source>Guard of %1 counts down</source>
        <extracomment>Title of a notification: %1 is the name of a group.</extracomment>
        <translation>%1 的守护正在倒计时</translation>
    </message>
    <message>
        <source>Guard of %1 has fired</source>
        <extracomment>Title of a notification: %1 is the name of a group.</extracomment>
        <translation>%1 的守护已触发</translation>
    </message>
    <message>
        <source>%1. Stopping in %2; open Belay to stop now or hold off.</source>
        <extracomment>%1 is what came true, %2 minutes and seconds such as 00:24.</extracomment>
        <translation>%1。%2 后停止；打开 Belay 可立即停止或暂缓。</translation>
    </message>
    <message>
        <source>%1. The stop is on its way.</source>
        <extracomment>%1 is what came true.</extracomment>
        <translation>%1。停止请求已发出。</translation>
    </message>
    <message>
        <source>%1. Nothing was stopped.</source>
        <translation>%1。未停止任何操作。</translation>
    </message>
</context>
<context>
    <name>belay::GuardsModel</name>
    <message>
        <source>nothing runs that it watches</source>
        <translation>其守护范围内没有运行中的操作</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Watches</source>
        <translation>守护对象</translation>
    </message>
    <message>
        <source>When</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
</context>
<context>
    <name>belay::GuardsPage</name>
    <message>
        <source>/ filter…</source>
        <translation>/ 筛选…</translation>
    </message>
    <message>
        <source>Filter guards</source>
        <translation>筛选守护</translation>
    </message>
    <message>
        <source>&amp;New guard for a connection…</source>
        <translation>为连接新建守护(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Edit guard…</source>
        <translation>编辑守护(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Open operation</source>
        <translation>打开操作(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Hold off</source>
        <translation>暂缓(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Disarm</source>
        <translation>解除(&amp;D)</translation>
    </message>
    <message>
        <source>Guards</source>
        <translation>守护</translation>
    </message>
    <message>
        <source>No guard matches the filter.</source>
        <translation>没有守护符合筛选条件。</translation>
    </message>
    <message>
        <source>No guard is armed. Select an operation on the board and press Ctrl+G, or make one for every update of a connection.</source>
        <translation>没有启用的守护。在操作列表中选择一个操作并按 Ctrl+G，或为某个连接的每次更新设置守护。</translation>
    </message>
    <message>
        <source>Select a guard first.</source>
        <translation>请先选择一个守护。</translation>
    </message>
    <message>
        <source>There are no guards here.</source>
        <translation>此处没有守护。</translation>
    </message>
    <message>
        <source>No operation is watched now.</source>
        <translation>当前没有被守护的操作。</translation>
    </message>
    <message>
        <source>It does not count down.</source>
        <translation>它没有在倒计时。</translation>
    </message>
</context>
<context>
    <name>belay::GuardsPresenter</name>
    <message>
        <source>every update</source>
        <translation>每次更新</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>An operation: %1 is what is done, such as UPDATE, %2 the name of a group.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>every update: %1</source>
        <extracomment>A guard of a whole connection: %1 is the operation it watches now.</extracomment>
        <translation>每次更新：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n guards</source>
        <extracomment>Above the table of guards: %n guards.</extracomment>
        <translation>
            <numerusform>%n 个守护</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need attention</source>
        <translation>
            <numerusform>%n 个需要关注</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belay::Header</name>
    <message>
        <source>No connection yet</source>
        <translation>尚无连接</translation>
    </message>
    <message>
        <source>All connections</source>
        <translation>全部连接</translation>
    </message>
    <message>
        <source>delegated admin</source>
        <translation>委托管理员</translation>
    </message>
    <message>
        <source>Mode: %1</source>
        <extracomment>%1 is what a connection may do, such as &quot;Watch + stop&quot;.</extracomment>
        <translation>模式：%1</translation>
    </message>
</context>
<context>
    <name>belay::HoldToStop</name>
    <message>
        <source>Hold to stop without asking</source>
        <translation>按住即停止操作，不再询问</translation>
    </message>
    <message>
        <source>Hold to stop, release to keep running</source>
        <translation>按住停止操作，松开继续运行</translation>
    </message>
</context>
<context>
    <name>belay::InstancesModel</name>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>One target of a group for screen readers: %1 account, %2 region, %3 state.</extracomment>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>资源夹 / OU</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>belay::JournalModel</name>
    <message>
        <source>UPDATE %1</source>
        <extracomment>%1 is the name of a group; an act in the journal.</extracomment>
        <translation>更新 %1</translation>
    </message>
    <message>
        <source>STOP %1</source>
        <extracomment>%1 is the name of a group; an act in the journal.</extracomment>
        <translation>停止操作 %1</translation>
    </message>
    <message>
        <source>ENABLE PROTECTION %1</source>
        <extracomment>%1 is the name of a group; an act in the journal.</extracomment>
        <translation>开启保护 %1</translation>
    </message>
    <message>
        <source>PROTECT AGAIN %1</source>
        <extracomment>%1 is the name of a group; an act in the journal.</extracomment>
        <translation>重保护 %1</translation>
    </message>
    <message>
        <source>DISABLE PROTECTION %1</source>
        <extracomment>%1 is the name of a group; an act in the journal.</extracomment>
        <translation>关闭容灾保护 %1</translation>
    </message>
    <message>
        <source>accepted, not settled yet</source>
        <translation>已受理，尚无定论</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>尚无应答</translation>
    </message>
    <message>
        <source>carried out</source>
        <translation>已执行</translation>
    </message>
    <message>
        <source>not carried out</source>
        <translation>未执行</translation>
    </message>
    <message>
        <source>OUTCOME UNKNOWN</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A line of a journal entry: %1 is what it is called, %2 what it is.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>决定时间</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>应答时间</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP 状态码</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>启动的操作</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>定论时间</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发送内容</translation>
    </message>
    <message>
        <source>Based on</source>
        <translation>依据的状态</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>发起者</translation>
    </message>
    <message>
        <source>guard</source>
        <translation>守护</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>How long a request took: %1 is a number of seconds such as 0.7.</extracomment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>SIGN-IN %1</source>
        <extracomment>An event in the journal; %1 is a region, or empty.</extracomment>
        <translation>登录 %1</translation>
    </message>
    <message>
        <source>GUARD %1</source>
        <extracomment>An event in the journal; %1 is the name of a group, or empty.</extracomment>
        <translation>守护 %1</translation>
    </message>
    <message>
        <source>DETECT DRIFT %1</source>
        <extracomment>%1 is the name of a group; an act in the journal.</extracomment>
        <translation>检测偏差 %1</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>判定依据</translation>
    </message>
    <message>
        <source>Note %1 %2: %3</source>
        <extracomment>A note in the journal: %1 is when, %2 who, %3 the text.</extracomment>
        <translation>备注 %1 %2：%3</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>耗时</translation>
    </message>
</context>
<context>
    <name>belay::JournalPage</name>
    <message>
        <source>Journal of changes</source>
        <translation>变更日志</translation>
    </message>
    <message>
        <source>/ filter…</source>
        <translation>/ 筛选…</translation>
    </message>
    <message>
        <source>Filter the journal</source>
        <translation>筛选日志</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Any outcome</source>
        <translation>所有结果</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>No verdict yet</source>
        <translation>尚无定论</translation>
    </message>
    <message>
        <source>Carried out</source>
        <translation>已执行</translation>
    </message>
    <message>
        <source>Not carried out</source>
        <translation>未执行</translation>
    </message>
    <message>
        <source>What is known of the entry</source>
        <translation>条目的详细信息</translation>
    </message>
    <message>
        <source>No entry matches the filter.</source>
        <translation>没有符合筛选条件的条目。</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>&amp;Attach to operation</source>
        <translation>关联到操作(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Mark resolved…</source>
        <translation>标记为已解决(&amp;M)…</translation>
    </message>
    <message>
        <source>Copy &amp;entry</source>
        <translation>复制条目(&amp;E)</translation>
    </message>
    <message>
        <source>Copy &amp;request</source>
        <translation>复制请求(&amp;R)</translation>
    </message>
    <message>
        <source>Copy as &amp;CLI</source>
        <translation>复制为 CLI 命令(&amp;C)</translation>
    </message>
    <message>
        <source>Check the &amp;chain</source>
        <translation>检查校验链(&amp;C)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>&amp;writes only</source>
        <translation>仅写操作(&amp;W)</translation>
    </message>
    <message>
        <source>Without sign-ins and what guards did.</source>
        <translation>不含登录与守护的动作。</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>任何时间</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>任何人</translation>
    </message>
    <message>
        <source>What became of the entry</source>
        <translation>条目的结果</translation>
    </message>
    <message>
        <source>Select an entry to see what is known of it.</source>
        <translation>选择一个条目以查看已知内容。</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>State of the journal</source>
        <translation>日志状态</translation>
    </message>
    <message>
        <source>Any connection</source>
        <translation>任一连接</translation>
    </message>
    <message>
        <source>Secrets and signatures are never stored. Entries are only ever added.</source>
        <translation>从不保存密钥和签名。条目只增不改。</translation>
    </message>
    <message>
        <source>Select an entry first.</source>
        <translation>请先选择一个条目。</translation>
    </message>
    <message>
        <source>Nothing was sent for this entry.</source>
        <translation>此条目没有发送任何请求。</translation>
    </message>
    <message>
        <source>There is no command for this entry.</source>
        <translation>此条目没有对应的命令。</translation>
    </message>
</context>
<context>
    <name>belay::JournalPresenter</name>
    <message>
        <source>The journal could not be read: %1</source>
        <extracomment>%1 is what the system said.</extracomment>
        <translation>无法读取日志：%1</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>正在读取日志…</translation>
    </message>
    <message>
        <source>Nothing was changed from here yet. Each change is written down here before it is sent.</source>
        <translation>尚未从此处做过任何变更。每次变更在发送前都会先记录在此。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Request  %1   token %2   tries %3</source>
        <extracomment>A line about a request: %1 is an act, %2 its token, %3 how often it was tried.</extracomment>
        <translation>请求  %1   令牌 %2   尝试 %3 次</translation>
    </message>
    <message>
        <source>   request id %1</source>
        <extracomment>Continues a line about a request: %1 is what the provider calls it.</extracomment>
        <translation>   请求 ID %1</translation>
    </message>
    <message>
        <source>Decided by %2: %1. %3</source>
        <extracomment>%1 is a verdict, %2 a person, %3 what it is based on.</extracomment>
        <translation>由 %2 判定：%1。%3</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1 is a verdict, %2 what it is based on.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>writes only</source>
        <translation>仅写操作</translation>
    </message>
    <message numerus="yes">
        <source>The journal was damaged and a new one begun, with %n entries of the old one. The old file is kept as %1.</source>
        <extracomment>%1 is the path of a file, %n entries of it are in the new journal.</extracomment>
        <translation>
            <numerusform>日志文件已损坏，已新建日志，并保留旧日志的 %n 个条目。旧文件保存为 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Another Belay is writing this journal; here it is only read. A stop still goes out.</source>
        <translation>另一个 Belay 正在写此日志；此处只读。停止请求仍会发出。</translation>
    </message>
    <message>
        <source>No operation belongs to this entry.</source>
        <translation>此条目没有对应的操作。</translation>
    </message>
    <message>
        <source>The connection is not there any more.</source>
        <translation>该连接已不存在。</translation>
    </message>
    <message>
        <source>It is settled; there is nothing to decide.</source>
        <translation>已有结论，无需判定。</translation>
    </message>
    <message>
        <source>It is still under way.</source>
        <translation>仍在进行中。</translation>
    </message>
    <message>
        <source>Another Belay window of this profile writes the journal.</source>
        <translation>此配置的另一个 Belay 窗口正在写日志。</translation>
    </message>
    <message>
        <source>chain check: could not be done. %1</source>
        <translation>校验链：无法检查。%1</translation>
    </message>
    <message>
        <source>chain check: BROKEN at link %1 (%2) %3</source>
        <translation>校验链：在第 %1 环断裂 (%2) %3</translation>
    </message>
    <message>
        <source>chain check: ok (%1 entries)</source>
        <extracomment>%1 is a number of entries.</extracomment>
        <translation>校验链：正常 (%1 个条目)</translation>
    </message>
</context>
<context>
    <name>belay::KeyHelp</name>
    <message>
        <source>Keys of this screen: %1</source>
        <extracomment>Title of a window: %1 is the name of a screen.</extracomment>
        <translation>本屏按键：%1</translation>
    </message>
    <message>
        <source>Keys of this screen</source>
        <translation>本界面的快捷键</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Does</source>
        <translation>作用</translation>
    </message>
</context>
<context>
    <name>belay::LimitEdit</name>
    <message>
        <source>not sent</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>accounts per region</source>
        <translation>个账号 / 区域</translation>
    </message>
    <message>
        <source>percent of a region</source>
        <translation>% (每区域)</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数值</translation>
    </message>
</context>
<context>
    <name>belay::LookupWords</name>
    <message>
        <source>An earlier change of this group is still being looked up. Until it is known what became of it, this group takes no other change. A stop always goes out.</source>
        <translation>此组较早的一次变更仍在查证中。在查明结果之前，此组不接受其他变更。停止请求始终会发出。</translation>
    </message>
    <message>
        <source>No answer was written down for %1, sent at %2.</source>
        <extracomment>%1 is an act such as UPDATE config-rules, %2 a time.</extracomment>
        <translation>未记录到 %1 的应答，发送于 %2。</translation>
    </message>
    <message>
        <source>%1, decided at %2, may or may not have been sent.</source>
        <extracomment>%1 is an act such as UPDATE config-rules, %2 a time.</extracomment>
        <translation>%1，决定于 %2，可能已发送，也可能未发送。</translation>
    </message>
    <message>
        <source>The cloud is being asked, by reading only.</source>
        <translation>正在以只读方式询问云端。</translation>
    </message>
    <message>
        <source>The cloud will be asked, by reading only.</source>
        <translation>将以只读方式询问云端。</translation>
    </message>
    <message>
        <source>The cloud could not be asked yet: %1 It is asked again by itself.</source>
        <extracomment>%1 is a sentence about what went wrong.</extracomment>
        <translation>暂时无法询问云端：%1 将自动再次询问。</translation>
    </message>
    <message>
        <source>Asked the cloud: it WAS carried out.</source>
        <translation>已询问云端：变更已执行。</translation>
    </message>
    <message>
        <source>Asked the cloud: it WAS accepted, op %1, now %2.</source>
        <extracomment>%1 is the id of an operation, %2 how it stands now.</extracomment>
        <translation>已询问云端：变更已受理，操作 %1，现为 %2。</translation>
    </message>
    <message>
        <source>Asked the cloud: it was NOT carried out. It can be sent again.</source>
        <translation>已询问云端：变更未执行，可以重新发送。</translation>
    </message>
    <message>
        <source>Asked the cloud: it could not be told. A person has to decide.</source>
        <translation>已询问云端：无法判定，需由人决定。</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier changes are being looked up; their groups take no change until then.</source>
        <translation>
            <numerusform>正在查证 %n 个较早的变更；在此之前其组不接受变更。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier changes WERE carried out.</source>
        <translation>
            <numerusform>%n 个较早的变更已执行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier changes were NOT carried out.</source>
        <translation>
            <numerusform>%n 个较早的变更未执行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes have an unknown outcome.</source>
        <translation>
            <numerusform>%n 个变更的结果未知。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belay::MainWindow</name>
    <message>
        <source>Belay</source>
        <translation>Belay</translation>
    </message>
    <message>
        <source>Select an operation to stop.</source>
        <translation>请选择要停止的操作。</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New connection…</source>
        <translation>新建连接(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Practice range</source>
        <translation>练习场(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Operations</source>
        <translation>操作(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Groups</source>
        <translation>组(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Protection</source>
        <translation>容灾保护(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Journal</source>
        <translation>日志(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>筛选(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Next problem</source>
        <translation>下一个问题(&amp;N)</translation>
    </message>
    <message>
        <source>Pre&amp;vious problem</source>
        <translation>上一个问题(&amp;V)</translation>
    </message>
    <message>
        <source>Next p&amp;ane</source>
        <translation>下一个窗格(&amp;A)</translation>
    </message>
    <message>
        <source>Previous pan&amp;e</source>
        <translation>上一个窗格(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Strip under the board</source>
        <translation>看板下方信息条(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>缩小文字(&amp;M)</translation>
    </message>
    <message>
        <source>Normal te&amp;xt</source>
        <translation>正常文字(&amp;X)</translation>
    </message>
    <message>
        <source>Colours of the s&amp;ystem</source>
        <translation>跟随系统配色(&amp;Y)</translation>
    </message>
    <message>
        <source>Ligh&amp;t</source>
        <translation>浅色(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Status line</source>
        <translation>状态栏</translation>
    </message>
    <message>
        <source>&amp;Operation</source>
        <translation>操作(&amp;O)</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>容灾保护</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Guards</source>
        <translation>守护</translation>
    </message>
    <message>
        <source>%1 is off the board.</source>
        <extracomment>%1 is an operation such as &quot;UPDATE baseline-iam&quot;.</extracomment>
        <translation>%1 已从列表移除。</translation>
    </message>
    <message numerus="yes">
        <source>%n new notifications</source>
        <extracomment>A button at the bottom: %n notifications were not looked at yet.</extracomment>
        <translation>
            <numerusform>%n 条新通知</numerusform>
        </translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>There is nothing to go back to.</source>
        <translation>没有可返回的位置。</translation>
    </message>
    <message>
        <source>There is nothing to go forward to.</source>
        <translation>没有可前进的位置。</translation>
    </message>
    <message>
        <source>Select a connection or an operation first.</source>
        <translation>请先选择连接或操作。</translation>
    </message>
    <message>
        <source>The stop command is on the clipboard.</source>
        <translation>停止命令已复制到剪贴板。</translation>
    </message>
    <message numerus="yes">
        <source>%n operations are running. Belay can keep watching them from the tray.</source>
        <extracomment>%n operations run while the window is being closed.</extracomment>
        <translation>
            <numerusform>有 %n 个操作正在运行。Belay 可在托盘中继续查看。</numerusform>
        </translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Quitting stops the watching, not the operations. The answer is remembered; the preferences change it.</source>
        <translation>退出只停止查看，不会停止操作。选择会被记住，可在首选项中更改。</translation>
    </message>
    <message>
        <source>&amp;Keep watching</source>
        <translation>继续查看(&amp;K)</translation>
    </message>
    <message>
        <source>Stay &amp;here</source>
        <translation>留在此处(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Go to or do…</source>
        <translation>转到或执行(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的内容。</translation>
    </message>
    <message>
        <source>G&amp;uard of the operation…</source>
        <translation>操作的守护(&amp;U)…</translation>
    </message>
    <message>
        <source>Guard: &amp;stop now</source>
        <translation>守护：立即停止(&amp;S)</translation>
    </message>
    <message>
        <source>Guard: &amp;hold off</source>
        <translation>守护：暂缓(&amp;H)</translation>
    </message>
    <message>
        <source>No guard counts down.</source>
        <translation>没有守护在倒计时。</translation>
    </message>
    <message>
        <source>&amp;Notifications…</source>
        <translation>通知(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>首选项(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Keys of this screen</source>
        <translation>本屏按键(&amp;K)</translation>
    </message>
    <message>
        <source>G&amp;uards</source>
        <translation>守护(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>前进(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Edit connection…</source>
        <translation>编辑连接(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Sign in again</source>
        <translation>重新登录(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Drop to Watch + stop</source>
        <translation>降为“查看并可停止”(&amp;D)</translation>
    </message>
    <message>
        <source>Stop the selected operation, after one question</source>
        <translation>询问一次后停止所选操作</translation>
    </message>
    <message>
        <source>hold F8</source>
        <translation>按住 F8</translation>
    </message>
    <message>
        <source>Stop it without a question</source>
        <translation>不询问直接停止</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Tick the row</source>
        <translation>勾选该行</translation>
    </message>
    <message>
        <source>Tick all rows shown, or none</source>
        <translation>勾选或取消勾选全部显示的行</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Clear the filter, leave it, untick, sort by risk again</source>
        <translation>清除筛选、离开筛选、取消勾选、恢复按风险排序</translation>
    </message>
    <message>
        <source>Copy cells as text</source>
        <translation>以文本复制单元格</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>导出当前显示的内容</translation>
    </message>
    <message>
        <source>Stop this operation, after one question</source>
        <translation>询问一次后停止此操作</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Open the request</source>
        <translation>打开请求</translation>
    </message>
    <message>
        <source>Edit the guard</source>
        <translation>编辑守护</translation>
    </message>
    <message>
        <source>F6, then Enter</source>
        <translation>F6，然后 Enter</translation>
    </message>
    <message>
        <source>On the bar of a guard that counts down: stop now</source>
        <translation>在守护倒计时栏上：立即停止</translation>
    </message>
    <message>
        <source>F6, then Space</source>
        <translation>F6，然后空格</translation>
    </message>
    <message>
        <source>On the bar of a guard that counts down: hold off</source>
        <translation>在守护倒计时栏上：暂缓</translation>
    </message>
    <message>
        <source>Explains why nothing can be stopped here</source>
        <translation>说明此处为何没有可停止的内容</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>组(&amp;G)</translation>
    </message>
    <message>
        <source>G&amp;uard</source>
        <translation>守护(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>连接(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>Go to or do…  Ctrl+Shift+P</source>
        <translation>转到或执行…  Ctrl+Shift+P</translation>
    </message>
    <message>
        <source>%1 may now watch and stop only.</source>
        <extracomment>%1 is a connection.</extracomment>
        <translation>%1 现在仅可查看和停止。</translation>
    </message>
    <message>
        <source>The guards could not be saved; they work until Belay is closed. %1</source>
        <extracomment>%1 is a sentence about what went wrong.</extracomment>
        <translation>无法保存守护；关闭 Belay 前仍然有效。%1</translation>
    </message>
    <message>
        <source>Select an operation to guard.</source>
        <translation>选择要守护的操作。</translation>
    </message>
    <message>
        <source>The operation has ended; there is nothing to guard.</source>
        <translation>操作已结束，无需守护。</translation>
    </message>
    <message>
        <source>JOURNAL</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>&amp;Open journal</source>
        <translation>打开日志(&amp;O)</translation>
    </message>
</context>
<context>
    <name>belay::Matrix</name>
    <message>
        <source>%1 %2</source>
        <extracomment>A cell of the matrix: %1 a state such as OK, %2 a time such as 1m04s.
----------
Some targets of a folder: %1 a count, %2 a state such as FAILED.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 (usual %3)</source>
        <extracomment>A cell of the matrix: %1 a state such as RUNNING, %2 for how long, %3 how long targets usually take.</extracomment>
        <translation>%1 %2 (通常 %3)</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>One cell for screen readers: %1 account or folder, %2 region, %3 state.</extracomment>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <extracomment>One cell for screen readers: %1 account, %2 region, %3 state, %4 reason.</extracomment>
        <translation>%1，%2，%3，%4</translation>
    </message>
    <message>
        <source>no target here</source>
        <translation>此处没有目标</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Head of a column: %1 a region, %2 its place in the order of deployment.
----------
A folder: %1 its name, %2 how many accounts are in it.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>no folder</source>
        <translation>没有资源夹 / OU</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>NO CHANGE</source>
        <translation>无变化</translation>
    </message>
    <message>
        <source>STOPPING</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>RUNNING</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>WAITING</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>CANCELLED</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>SKIPPED</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>%1s</source>
        <extracomment>A short stretch of time: %1 seconds, without a space.</extracomment>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>%1m%2s</source>
        <extracomment>A short stretch of time: %1 minutes and %2 seconds, two digits, without spaces.</extracomment>
        <translation>%1分%2秒</translation>
    </message>
    <message>
        <source>%1h%2m</source>
        <extracomment>A short stretch of time: %1 hours and %2 minutes, two digits, without spaces.</extracomment>
        <translation>%1时%2分</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <extracomment>A folder: %1 its name, %2 how many accounts are shown of %3.</extracomment>
        <translation>%1 (%2 / %3)</translation>
    </message>
    <message numerus="yes">
        <source>folder %1, accounts: %n</source>
        <extracomment>For screen readers: a folder %1 with %n accounts.</extracomment>
        <translation>
            <numerusform>资源夹 / OU %1，账号：%n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, open</source>
        <extracomment>For screen readers: %1 is a folder and how many accounts it has.</extracomment>
        <translation>%1，已展开</translation>
    </message>
    <message>
        <source>%1, folded</source>
        <translation>%1，已折叠</translation>
    </message>
</context>
<context>
    <name>belay::MatrixCellPanel</name>
    <message>
        <source>Arrow keys choose one, F3 goes to the next failure.</source>
        <translation>用方向键选择，F3 转到下一个失败。</translation>
    </message>
    <message>
        <source>&amp;Copy reason</source>
        <translation>复制原因(&amp;C)</translation>
    </message>
    <message>
        <source>Reason of this target</source>
        <translation>此目标的原因</translation>
    </message>
    <message>
        <source>The cloud gives no reason.</source>
        <translation>云端没有给出原因。</translation>
    </message>
    <message>
        <source>No cell is chosen</source>
        <translation>未选择单元格</translation>
    </message>
    <message>
        <source>Open cloud page</source>
        <extracomment>%1 is the name of a web server, shown before its page is opened.</extracomment>
        <translation>打开云端页面</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>&amp;Filter same reason (%1)</source>
        <extracomment>%1 is how many targets failed for the same reason.</extracomment>
        <translation>筛选相同原因 (%1)(&amp;F)</translation>
    </message>
</context>
<context>
    <name>belay::MatrixHeader</name>
    <message>
        <source>Accounts by folder</source>
        <translation>按资源夹 / OU 列出的账号</translation>
    </message>
</context>
<context>
    <name>belay::MatrixLimits</name>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <extracomment>Finished of all targets: %1 of %2.</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Failed / allowed</source>
        <translation>失败 / 容错</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>节奏</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a pace such as &quot;2 (from 6)&quot;, %2 why it is so.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Regions against their limits</source>
        <translation>各区域与容错对照</translation>
    </message>
</context>
<context>
    <name>belay::MatrixPane</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>单元格</translation>
    </message>
</context>
<context>
    <name>belay::MatrixView</name>
    <message>
        <source>Matrix of accounts and regions</source>
        <translation>账号与区域矩阵</translation>
    </message>
    <message>
        <source>Regions in order of deployment</source>
        <translation>按部署顺序排列的区域</translation>
    </message>
    <message>
        <source>&amp;Copy cells</source>
        <translation>复制单元格(&amp;C)</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
</context>
<context>
    <name>belay::ModeChange</name>
    <message>
        <source>Select a connection or an operation first.</source>
        <translation>请先选择连接或操作。</translation>
    </message>
    <message>
        <source>%1 is %2 already.</source>
        <extracomment>%1 is a connection, %2 what it may do, such as &quot;Watch only&quot;.</extracomment>
        <translation>%1 已经是%2。</translation>
    </message>
</context>
<context>
    <name>belay::NoticeSource</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Where an operation runs: %1 is a connection, %2 a region.</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: sign-in is about to expire</source>
        <extracomment>Title of a notification: %1 is a connection.</extracomment>
        <translation>%1：登录即将过期</translation>
    </message>
    <message numerus="yes">
        <source>%n operations run there. In %1 they run unseen.</source>
        <extracomment>%1 is a stretch of time such as &quot;15 min&quot;; %n operations run on the connection.</extracomment>
        <translation>
            <numerusform>那里有 %n 个操作在运行。%1 后将看不到其进展。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: first failure</source>
        <translation>%1：首个失败</translation>
    </message>
    <message>
        <source>%1: likely to pass its limit</source>
        <translation>%1：很可能超出容错</translation>
    </message>
    <message>
        <source>%1: nothing moves</source>
        <translation>%1：没有变化</translation>
    </message>
    <message>
        <source>%1: stopped</source>
        <translation>%1：已停止</translation>
    </message>
    <message>
        <source>%1: the stop is stuck</source>
        <translation>%1：停止未见进展</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1：失败</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Title of a notification: %1 is an operation, %2 how it ended.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1. %2 / %3: %4</source>
        <extracomment>%1 is where it runs, %2 an account, %3 a region, %4 the cloud&apos;s reason.</extracomment>
        <translation>%1。%2 / %3：%4</translation>
    </message>
    <message>
        <source>%1. No target changed for %2.</source>
        <extracomment>%1 is where it runs, %2 a stretch of time.</extracomment>
        <translation>%1。已有 %2 没有目标变化。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1 is where it runs, %2 how far it has come.</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>belay::Notices</name>
    <message numerus="yes">
        <source>%n further events; the list in the window has them</source>
        <extracomment>A notification in place of several: %n things were not told one by one.</extracomment>
        <translation>
            <numerusform>另有 %n 个事件；详见窗口内的列表</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First targets failed in %n operations</source>
        <translation>
            <numerusform>%n 个操作出现首个失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operations are likely to pass their limit</source>
        <translation>
            <numerusform>%n 个操作很可能超出容错</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing moves in %n operations</source>
        <translation>
            <numerusform>%n 个操作没有变化</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operations have stopped</source>
        <translation>
            <numerusform>%n 个操作已停止</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operations do not stop</source>
        <translation>
            <numerusform>%n 个操作停不下来</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operations have ended</source>
        <translation>
            <numerusform>%n 个操作已结束</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operations failed</source>
        <translation>
            <numerusform>%n 个操作失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sign-ins are about to expire</source>
        <translation>
            <numerusform>%n 个登录即将过期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n protection groups have a problem</source>
        <translation>
            <numerusform>%n 个保护组有问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guards count down</source>
        <translation>
            <numerusform>%n 个守护正在倒计时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guards have fired</source>
        <translation>
            <numerusform>%n 个守护已触发</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belay::NotificationList</name>
    <message>
        <source>Nothing has happened yet that needs a hand.</source>
        <translation>目前没有需要处理的事情。</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>(%1 times)</source>
        <extracomment>Behind a line: it happened %1 times; the line shows the last.</extracomment>
        <translation>(%1 次)</translation>
    </message>
</context>
<context>
    <name>belay::OperationDetail</name>
    <message>
        <source>%1 (from %2)</source>
        <extracomment>A pace that became smaller: %1 targets at once, %2 at the start.</extracomment>
        <translation>%1 (原为 %2)</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <extracomment>Failures against allowed ones: %1 of %2.</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Left: - (too few targets have finished while this was watched)</source>
        <translation>剩余时间：- (查看期间完成的目标太少)</translation>
    </message>
    <message>
        <source>%1 ↑ growing</source>
        <extracomment>%1 is a range of time that has become longer; the arrow says so.</extracomment>
        <translation>%1 ↑ 在变长</translation>
    </message>
    <message>
        <source>Left: %1 at the present pace of %2, but likely to end sooner: the limit is near</source>
        <extracomment>%1 is a range such as &quot;95 to 130 min&quot;, %2 how many targets are worked on at once.</extracomment>
        <translation>剩余时间：按当前并发 %2 约 %1，但可能提前结束：已接近容错上限</translation>
    </message>
    <message>
        <source>Left: %1 at the present pace of %2</source>
        <extracomment>%1 is a range such as &quot;95 to 130 min&quot;, %2 how many targets are worked on at once.</extracomment>
        <translation>剩余时间：按当前并发 %2 约 %1</translation>
    </message>
    <message>
        <source>Lagging: the cloud counts %1 failed, its list of targets shows %2 so far.</source>
        <extracomment>%1 and %2 are numbers of failed targets.</extracomment>
        <translation>滞后：云端计 %1 个失败，目标列表目前显示 %2 个。</translation>
    </message>
    <message numerus="yes">
        <source>Lagging: it has ended, but the list of targets still shows %n as open.</source>
        <translation>
            <numerusform>滞后：操作已结束，但目标列表仍显示 %n 个未完成。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was read since %1; what is shown is as it was then.</source>
        <extracomment>%1 is a time of the day.</extracomment>
        <translation>自 %1 起未读到数据；所示为当时的情况。</translation>
    </message>
    <message>
        <source>No target has changed for %1.</source>
        <extracomment>%1 is a stretch of time such as 14 min.</extracomment>
        <translation>已有 %1 没有目标变化。</translation>
    </message>
    <message>
        <source>%1 is over its limit of %2 failed: no further target begins there.</source>
        <extracomment>%1 is a region, %2 a number.</extracomment>
        <translation>%1 已超出容错 %2：那里不再开始新的目标。</translation>
    </message>
    <message>
        <source>%1 is LIKELY to pass its limit: %2 failed of %3 allowed.</source>
        <extracomment>%1 is a region, %2 and %3 are numbers.</extracomment>
        <translation>%1 很可能超出容错：失败 %2 个，容错 %3 个。</translation>
    </message>
    <message>
        <source>stopped: the limit is passed</source>
        <translation>已停止：超出容错</translation>
    </message>
    <message numerus="yes">
        <source>strict: each failure takes one off, %n so far</source>
        <translation>
            <numerusform>严格模式：每个失败减一，目前共 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 were asked for; strict tolerance begins with allowed failures and one more</source>
        <extracomment>%1 is a number of targets.</extracomment>
        <translation>要求为 %1；严格模式以容错数加一起步</translation>
    </message>
    <message>
        <source>%1: chance %2 %</source>
        <extracomment>%1 is a forecast such as &quot;LIKELY over limit&quot;, %2 a number: its chance in percent.</extracomment>
        <translation>%1：可能性 %2 %</translation>
    </message>
</context>
<context>
    <name>belay::OperationDetailFilter</name>
    <message>
        <source>Which targets</source>
        <translation>显示哪些目标</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Filter targets</source>
        <translation>筛选目标</translation>
    </message>
    <message>
        <source>/ filter…</source>
        <translation>/ 筛选…</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>显示(&amp;W)</translation>
    </message>
    <message>
        <source>Only: %1  ×</source>
        <extracomment>A button that takes a filter away: %1 is which targets are shown.</extracomment>
        <translation>仅显示：%1  ×</translation>
    </message>
</context>
<context>
    <name>belay::OperationDetailHead</name>
    <message>
        <source>Back  Alt+Left</source>
        <translation>返回  Alt+Left</translation>
    </message>
    <message>
        <source>Stop…  F8</source>
        <translation>停止操作…  F8</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>需要留意的内容</translation>
    </message>
    <message>
        <source>No operation</source>
        <translation>没有操作</translation>
    </message>
</context>
<context>
    <name>belay::OperationDetailPage</name>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Parts of the operation</source>
        <translation>操作的各部分</translation>
    </message>
    <message>
        <source>Allowed failures are counted per region.</source>
        <translation>容错数按区域计算。</translation>
    </message>
    <message>
        <source>&amp;Stop…	F8</source>
        <translation>停止操作(&amp;S)…	F8</translation>
    </message>
    <message>
        <source>&amp;Back to operations</source>
        <translation>返回操作列表(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Copy reason</source>
        <translation>复制原因(&amp;C)</translation>
    </message>
    <message>
        <source>This operation is not followed any more.</source>
        <translation>已不再跟踪此操作。</translation>
    </message>
    <message>
        <source>It waits for its turn; no target has begun.</source>
        <translation>正在排队，尚无目标开始。</translation>
    </message>
    <message>
        <source>Reading targets…</source>
        <translation>正在读取目标…</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>回放</translation>
    </message>
    <message>
        <source>Alt+%1</source>
        <extracomment>A key: Alt and the number of a part.</extracomment>
        <translation>Alt+%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Title of an export: %1 is an operation, %2 a table such as &quot;Targets&quot;.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>&amp;Filter same reason</source>
        <translation>筛选相同原因(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open cloud page	Ctrl+Enter</source>
        <translation>打开云端页面(&amp;O)	Ctrl+Enter</translation>
    </message>
    <message>
        <source>Copy stop as C&amp;LI</source>
        <translation>复制停止命令(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message numerus="yes">
        <source>targets of a reason: %n</source>
        <translation>
            <numerusform>此原因的目标：%n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belay::OperationDetailPresenter</name>
    <message>
        <source>Not read since %1. %2</source>
        <extracomment>%1 is a time of the day, %2 a sentence about what went wrong.</extracomment>
        <translation>自 %1 起未能读取。%2</translation>
    </message>
    <message>
        <source>Targets are still being read; the figures grow.</source>
        <translation>仍在读取目标，数字还会增加。</translation>
    </message>
    <message>
        <source>Data %1</source>
        <extracomment>%1 is an age such as &quot;4 s old&quot;.</extracomment>
        <translation>数据为 %1</translation>
    </message>
    <message>
        <source>This connection may not start changes.</source>
        <translation>此连接不能发起变更。</translation>
    </message>
    <message>
        <source>The operation still runs; the group takes no other one meanwhile.</source>
        <translation>操作仍在运行；在此期间该组不接受其他操作。</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <extracomment>%1 is an account or a folder, %2 a region.</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Seen working from %1 (%2)</source>
        <extracomment>%1 is a time of the day, %2 a stretch of time such as 1m09s.</extracomment>
        <translation>自 %1 起见其运行 (%2)</translation>
    </message>
    <message>
        <source>Seen finished at %1</source>
        <extracomment>%1 is a time of the day.</extracomment>
        <translation>%1 见其完成</translation>
    </message>
</context>
<context>
    <name>belay::OperationRequest</name>
    <message>
        <source>%1 %</source>
        <extracomment>%1 is a number: a share in percent.</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Allowed failures per region</source>
        <translation>每区域容错数</translation>
    </message>
    <message>
        <source>At a time per region</source>
        <translation>每区域最大并发账号数</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>side by side</source>
        <translation>并行</translation>
    </message>
    <message>
        <source>one after the other</source>
        <translation>依次</translation>
    </message>
    <message>
        <source>Failure tolerance</source>
        <translation>容错模式</translation>
    </message>
    <message>
        <source>soft</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>strict</source>
        <translation>严格</translation>
    </message>
    <message>
        <source>Order of regions</source>
        <translation>区域顺序</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>资源夹 / OU</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Home region</source>
        <translation>所在区域</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>State at the cloud</source>
        <translation>云端状态</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>受理时间</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Sent from here</source>
        <translation>由此处发送</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>elsewhere: this journal has no request that started it</source>
        <translation>别处：此日志中没有启动它的请求</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>One fact as text: %1 is what it is called, %2 what it is.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>What the cloud was asked</source>
        <translation>向云端请求的内容</translation>
    </message>
    <message>
        <source>Accounts listed at</source>
        <translation>账号列表位于</translation>
    </message>
    <message>
        <source>Sent from here: %1</source>
        <extracomment>Heading: %1 is an act such as &quot;UPDATE baseline-iam&quot;.</extracomment>
        <translation>由此处发送：%1</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>决定时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>发起者</translation>
    </message>
    <message>
        <source>guard</source>
        <translation>守护</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>应答时间</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP 状态码</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
</context>
<context>
    <name>belay::OperationRow</name>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is what is done, such as UPDATE, %2 the name of a group.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>NO CHANGE %1 MIN</source>
        <extracomment>%1 is a number of minutes in which no target changed.</extracomment>
        <translation>%1 分钟无变化</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>starts after %1</source>
        <translation>在 %1 之后开始</translation>
    </message>
    <message>
        <source>targets not read</source>
        <translation>未读取目标</translation>
    </message>
    <message>
        <source>reading targets…</source>
        <translation>正在读取目标…</translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>%1 is a time of the day.</extracomment>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is how long an operation runs, %2 how its guard stands.
----------
%1 is how long an operation runs, %2 how far its stop has come.</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 of %2 targets read; %3 could not be read</source>
        <extracomment>Reading the targets of an operation broke off: %1 of %2 came, %3 did not. All are numbers.</extracomment>
        <translation>已读取 %2 个目标中的 %1 个；%3 个无法读取</translation>
    </message>
    <message numerus="yes">
        <source>queued behind %n</source>
        <extracomment>A queued operation: %n others of the same group come first.</extracomment>
        <translation>
            <numerusform>排在 %n 个之后</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in sync   %2 drifted</source>
        <extracomment>Result of looking for drift: %1 targets are as the template says, %2 are not.</extracomment>
        <translation>一致 %1   偏差 %2</translation>
    </message>
    <message>
        <source>%1   (lagging)</source>
        <extracomment>Counts of targets that do not add up yet: the cloud&apos;s list is behind its own figures.</extracomment>
        <translation>%1   (滞后)</translation>
    </message>
</context>
<context>
    <name>belay::OperationsModel</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Where an operation runs: %1 is a connection, %2 a region.</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Operation / group</source>
        <translation>操作 / 组</translation>
    </message>
    <message>
        <source>Env</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Fail</source>
        <extracomment>Header of the column &quot;failures / allowed failures&quot;.</extracomment>
        <translation>失败</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>belay::PaceConsequences</name>
    <message>
        <source>How many failures a percentage allows is known once the targets are.</source>
        <translation>读取到目标后才能知道该百分比对应多少个容错。</translation>
    </message>
    <message>
        <source>The first failure in a region stops that region.</source>
        <translation>某区域出现第一个失败时，该区域即停止。</translation>
    </message>
    <message>
        <source>Failures allowed in a region: %1. Until then the region goes on, slower each time in strict mode.</source>
        <extracomment>%1 is how many accounts may fail in one region before it stops.</extracomment>
        <translation>每区域容错数：%1。在此之前该区域继续执行；严格模式下每失败一次就减慢。</translation>
    </message>
    <message>
        <source>Failure %1 in a region stops that region, and later regions are never tried.</source>
        <extracomment>%1 is the number of the failure that is one too many.</extracomment>
        <translation>某区域出现第 %1 个失败时，该区域停止，其后的区域不再尝试。</translation>
    </message>
    <message>
        <source>Failure %1 in a region stops that region; the other regions go on.</source>
        <extracomment>%1 is the number of the failure that is one too many.</extracomment>
        <translation>某区域出现第 %1 个失败时，该区域停止，其他区域继续。</translation>
    </message>
    <message>
        <source>Starts with %1 at a time instead of %2: strict mode never runs more than the allowed failures plus one.</source>
        <extracomment>%1 and %2 are numbers of accounts.</extracomment>
        <translation>起始并发为 %1 而非 %2：严格模式的并发数不超过容错数加一。</translation>
    </message>
    <message>
        <source>Accounts changed at a time in a region: %1.</source>
        <extracomment>%1 is how many accounts are changed at the same time in one region.</extracomment>
        <translation>每区域同时变更的账号数：%1。</translation>
    </message>
    <message>
        <source>The cloud may call it successful with failed targets, %1 at most; Belay shows them as failed.</source>
        <extracomment>%1 is the greatest number of failed targets of an operation that is still called successful.</extracomment>
        <translation>即使有失败的目标 (至多 %1 个)，云端仍可能报告成功；Belay 会将其显示为失败。</translation>
    </message>
</context>
<context>
    <name>belay::PacePart</name>
    <message>
        <source>Allowed &amp;failures</source>
        <translation>容错数(&amp;F)</translation>
    </message>
    <message>
        <source>A&amp;t a time</source>
        <translation>最大并发账号数(&amp;T)</translation>
    </message>
    <message>
        <source>not sent (one by one)</source>
        <translation>不发送 (依次)</translation>
    </message>
    <message>
        <source>one by one</source>
        <translation>依次</translation>
    </message>
    <message>
        <source>all at once</source>
        <translation>同时</translation>
    </message>
    <message>
        <source>&amp;Regions</source>
        <translation>区域(&amp;R)</translation>
    </message>
    <message>
        <source>not sent (strict)</source>
        <translation>不发送 (严格)</translation>
    </message>
    <message>
        <source>strict: never more than allowed failures</source>
        <translation>严格：失败数绝不超过容错数</translation>
    </message>
    <message>
        <source>soft: keeps the pace, may overshoot</source>
        <translation>宽松：保持节奏，可能超出容错</translation>
    </message>
    <message>
        <source>&amp;Mode</source>
        <translation>模式(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Order of regions</source>
        <translation>区域顺序(&amp;O)</translation>
    </message>
    <message>
        <source>What this means</source>
        <extracomment>Heading of a list of sentences about the pace of an update.</extracomment>
        <translation>这意味着</translation>
    </message>
    <message>
        <source>Order of regions</source>
        <translation>区域顺序</translation>
    </message>
</context>
<context>
    <name>belay::Palette</name>
    <message>
        <source>Stop %1</source>
        <extracomment>In the command palette: %1 is an operation or a group, here and in the lines that follow.</extracomment>
        <translation>停止 %1</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>转到 %1</translation>
    </message>
    <message>
        <source>Copy stop command for %1</source>
        <translation>复制 %1 的停止命令</translation>
    </message>
    <message>
        <source>Update %1</source>
        <translation>更新 %1</translation>
    </message>
    <message>
        <source>Connection %1</source>
        <translation>连接 %1</translation>
    </message>
    <message>
        <source>Go to account %1</source>
        <translation>转到账号 %1</translation>
    </message>
    <message>
        <source>group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>CLI</source>
        <translation>命令行</translation>
    </message>
    <message numerus="yes">
        <source>%n operations</source>
        <extracomment>Of an account: it is a target of %n operations.</extracomment>
        <translation>
            <numerusform>%n 个操作</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <extracomment>Of an account: %n of its targets failed.</extracomment>
        <translation>
            <numerusform>%n 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>connection is %1</source>
        <extracomment>Why a group cannot be updated: %1 is what its connection may do, such as &quot;Watch + stop&quot;.</extracomment>
        <translation>连接为%1</translation>
    </message>
</context>
<context>
    <name>belay::PaletteModel</name>
    <message>
        <source>not available: %1</source>
        <translation>不可用：%1</translation>
    </message>
</context>
<context>
    <name>belay::PalettePopup</name>
    <message>
        <source>Go to or do</source>
        <translation>转到或执行</translation>
    </message>
    <message>
        <source>Go to or do…</source>
        <translation>转到或执行…</translation>
    </message>
    <message>
        <source>What to go to or do</source>
        <translation>要转到的对象或要执行的命令</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>匹配项</translation>
    </message>
    <message>
        <source>Prefixes:  &gt; command   @ connection   # group   op: id   acc: account   ? help      Esc closes</source>
        <translation>前缀：&gt; 命令   @ 连接   # 组   op: 操作 ID   acc: 账号   ? 帮助      Esc 关闭</translation>
    </message>
</context>
<context>
    <name>belay::ParametersModel</name>
    <message>
        <source>keep previous</source>
        <translation>保留原值</translation>
    </message>
    <message>
        <source>this value</source>
        <translation>使用此值</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Value now</source>
        <translation>当前值</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>Sent as</source>
        <translation>发送方式</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>%1 changed, %2 kept, %3 need attention</source>
        <extracomment>Parameters of an update: %1 changed, %2 kept, %3 that keep it from starting.</extracomment>
        <translation>更改 %1 个，保留 %2 个，需要关注 %3 个</translation>
    </message>
    <message>
        <source>%1 changed, %2 kept</source>
        <extracomment>Parameters of an update: %1 changed, %2 kept.</extracomment>
        <translation>更改 %1 个，保留 %2 个</translation>
    </message>
    <message>
        <source>the template&apos;s default</source>
        <translation>模板的默认值</translation>
    </message>
    <message>
        <source>%1… (%2 characters)</source>
        <extracomment>%1 is the beginning of a long value, %2 how many characters it has.</extracomment>
        <translation>%1… (%2 个字符)</translation>
    </message>
    <message>
        <source>typed anew</source>
        <translation>重新输入</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>A change of a parameter: %1 its name, %2 the value before, %3 the value after.</extracomment>
        <translation>%1：%2 → %3</translation>
    </message>
</context>
<context>
    <name>belay::ParametersPart</name>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>The template has no parameters.</source>
        <translation>模板没有参数。</translation>
    </message>
    <message>
        <source>%1. Every parameter is sent; double-click or F2 changes a value.</source>
        <extracomment>%1 is such as &quot;1 changed, 6 kept&quot;.</extracomment>
        <translation>%1。所有参数都会发送；双击或按 F2 可更改值。</translation>
    </message>
</context>
<context>
    <name>belay::PastRuns</name>
    <message>
        <source>No run was recorded here yet that it could be tried on.</source>
        <translation>此处尚无可供试用的录制。</translation>
    </message>
    <message>
        <source>%1, correct</source>
        <extracomment>%1 is a date: a guard would have braked a run that failed indeed.</extracomment>
        <translation>%1，正确</translation>
    </message>
    <message>
        <source>%1, too early</source>
        <extracomment>%1 is a date: a guard would have braked a run that went well.</extracomment>
        <translation>%1，过早</translation>
    </message>
    <message>
        <source>Would have fired on past runs: %1 of %2</source>
        <extracomment>%1 is how many recorded runs a guard would have braked, %2 how many there are.</extracomment>
        <translation>在以往运行中会触发：%2 次中 %1 次</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is &quot;Would have fired on past runs: 1 of 14&quot;, %2 a list of dates.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Would not have fired.</source>
        <translation>不会触发。</translation>
    </message>
    <message>
        <source>Would have fired %1 in: %2.</source>
        <extracomment>%1 is how long a run had been under way, %2 what had come true.</extracomment>
        <translation>会在 %1 后触发：%2。</translation>
    </message>
</context>
<context>
    <name>belay::PastRunsDialog</name>
    <message>
        <source>Recorded runs: %1</source>
        <extracomment>Title: %1 is &quot;Guard for baseline-iam UPDATE&quot;.</extracomment>
        <translation>已录制的运行：%1</translation>
    </message>
    <message>
        <source>Recorded runs</source>
        <translation>已录制的运行</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
</context>
<context>
    <name>belay::PastRunsModel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>How a recorded run ended: %1 is a state, %2 counts of its targets.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>结束情况</translation>
    </message>
    <message>
        <source>The guard</source>
        <translation>守护</translation>
    </message>
</context>
<context>
    <name>belay::PermissionsPart</name>
    <message>
        <source>&amp;Replace the group&apos;s tags by these, one key=value a line</source>
        <translation>用以下标签替换组的标签，每行一个 key=value(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>描述(&amp;D)</translation>
    </message>
    <message>
        <source>Description of the &amp;operation</source>
        <translation>操作描述(&amp;O)</translation>
    </message>
    <message>
        <source>leave as it is</source>
        <translation>保持现状</translation>
    </message>
    <message>
        <source>self-managed</source>
        <translation>自助管理</translation>
    </message>
    <message>
        <source>service managed</source>
        <translation>服务管理</translation>
    </message>
    <message>
        <source>&amp;Permission model</source>
        <translation>权限模式(&amp;P)</translation>
    </message>
    <message>
        <source>the provider&apos;s default</source>
        <translation>云厂商默认</translation>
    </message>
    <message>
        <source>&amp;Administration role</source>
        <translation>管理员角色(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Execution role</source>
        <translation>执行角色(&amp;E)</translation>
    </message>
    <message>
        <source>on: new accounts join</source>
        <translation>开启：新账号自动加入</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>A&amp;utomatic deployment</source>
        <translation>自动部署(&amp;U)</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>keep its stacks</source>
        <translation>保留其堆栈</translation>
    </message>
    <message>
        <source>delete its stacks</source>
        <translation>删除其堆栈</translation>
    </message>
    <message>
        <source>When an account &amp;leaves</source>
        <translation>账号离开时(&amp;L)</translation>
    </message>
    <message>
        <source>Depends o&amp;n</source>
        <translation>依赖于(&amp;N)</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>已确认的能力</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>on: a second operation waits in line</source>
        <translation>开启：第二个操作排队等待</translation>
    </message>
    <message>
        <source>off: a second operation is refused</source>
        <translation>关闭：第二个操作被拒绝</translation>
    </message>
    <message>
        <source>&amp;Queueing</source>
        <translation>排队(&amp;Q)</translation>
    </message>
    <message>
        <source>delegated administrator</source>
        <translation>委托管理员</translation>
    </message>
    <message>
        <source>the account itself</source>
        <translation>账号自身</translation>
    </message>
    <message>
        <source>Acting as</source>
        <translation>操作身份</translation>
    </message>
</context>
<context>
    <name>belay::PracticeBanner</name>
    <message>
        <source>Practice range - nothing here is real</source>
        <translation>练习场 - 此处均非真实资源</translation>
    </message>
    <message>
        <source>PRACTICE - NOTHING HERE IS REAL</source>
        <translation>练习场 - 此处均非真实资源</translation>
    </message>
</context>
<context>
    <name>belay::Preferences</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>&amp;Look</source>
        <translation>外观(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Brake and closing</source>
        <translation>刹车与关闭(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>配色(&amp;C)</translation>
    </message>
    <message>
        <source>Comfortable: two lines a row</source>
        <translation>宽松：每行两行文字</translation>
    </message>
    <message>
        <source>Compact: one line a row</source>
        <translation>紧凑：每行一行文字</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>行高(&amp;R)</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>文字大小(&amp;T)</translation>
    </message>
    <message>
        <source>Holding F8 for a second &amp;stops without a dialog</source>
        <translation>按住 F8 一秒不经对话框直接停止(&amp;S)</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>询问</translation>
    </message>
    <message>
        <source>Keep watching in the tray</source>
        <translation>在托盘中继续查看</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>&amp;Closing while operations run</source>
        <translation>有操作运行时关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>命令及其按键</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新按键</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>设置(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>无按键(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Usual key</source>
        <translation>默认按键(&amp;U)</translation>
    </message>
    <message>
        <source>“%1” has this key.</source>
        <extracomment>A key cannot be chosen: %1 is the command that has it.</extracomment>
        <translation>此键已用于“%1”。</translation>
    </message>
</context>
<context>
    <name>belay::ProgressStrip</name>
    <message>
        <source>Replication pairs done</source>
        <translation>已完成的复制对</translation>
    </message>
    <message>
        <source>%v of %m pairs done</source>
        <extracomment>%v and %m are numbers of replication pairs; Qt fills them in.</extracomment>
        <translation>已完成 %v / %m 个复制对</translation>
    </message>
</context>
<context>
    <name>belay::ProtectionFacts</name>
    <message>
        <source>This connection only watches and stops. Raise its mode to change protection.</source>
        <translation>此连接仅可查看和停止操作。提升其模式后才能更改容灾保护。</translation>
    </message>
    <message>
        <source>A request for this group is under way.</source>
        <translation>此组有请求正在处理。</translation>
    </message>
    <message>
        <source>%1…</source>
        <extracomment>%1 is an act such as &quot;Disable protection&quot;; it opens a dialog, hence the dots.</extracomment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Try again: %1…</source>
        <extracomment>%1 is an act such as &quot;Disable protection&quot;; it failed the last time. It opens a dialog, hence the dots.</extracomment>
        <translation>重试：%1…</translation>
    </message>
    <message>
        <source>[%1]</source>
        <extracomment>%1 is a state in a row of states; this one is where the group is.</extracomment>
        <translation>[%1]</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Production now</source>
        <translation>当前生产站点</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>容灾站点</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同步进度</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>保护类型</translation>
    </message>
    <message>
        <source>per pair</source>
        <translation>按复制对</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>保护实例</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>复制对</translation>
    </message>
    <message>
        <source>Drills</source>
        <translation>容灾演练</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康状态</translation>
    </message>
    <message>
        <source>Protection status</source>
        <translation>保护状态</translation>
    </message>
    <message>
        <source>Replication status</source>
        <translation>复制状态</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变更时间</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>This turns disaster recovery off for %1 instances and %2 replication pairs.</source>
        <extracomment>%1 is a number of servers, %2 a number of pairs of disks.</extracomment>
        <translation>这会关闭 %1 个保护实例和 %2 个复制对的容灾保护。</translation>
    </message>
    <message>
        <source>Copying from %1 to %2 ends for all of them.</source>
        <extracomment>%1 and %2 are availability zones.</extracomment>
        <translation>它们从 %1 到 %2 的复制将全部结束。</translation>
    </message>
    <message>
        <source>Until protection is enabled again, a site failure loses newer data.</source>
        <translation>在重新开启保护之前，若站点发生故障，较新的数据会丢失。</translation>
    </message>
    <message>
        <source>The request starts a job of its own. Once started it cannot be cancelled.</source>
        <translation>此请求会启动一个独立任务，任务开始后无法取消。</translation>
    </message>
</context>
<context>
    <name>belay::ProtectionModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>保护实例</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>复制对</translation>
    </message>
    <message>
        <source>Connection</source>
        <extracomment>%1 is the name of a connection, %2 a region.</extracomment>
        <translation>连接</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同步进度</translation>
    </message>
    <message>
        <source>Production server</source>
        <translation>生产云服务器</translation>
    </message>
    <message>
        <source>Standby server</source>
        <translation>容灾云服务器</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>%1 is a size in gigabytes.</extracomment>
        <translation>容量</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>复制对</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Error as reported</source>
        <translation>云端报告的错误</translation>
    </message>
    <message>
        <source>What</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败项</translation>
    </message>
</context>
<context>
    <name>belay::ProtectionPage</name>
    <message>
        <source>This cloud does not list running jobs. Jobs started elsewhere are inferred from the group state.</source>
        <translation>该云不列出正在运行的任务。在别处启动的任务由组状态推断。</translation>
    </message>
    <message>
        <source>&amp;Enable protection…</source>
        <translation>开启保护(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Disable protection…</source>
        <translation>关闭容灾保护(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Copy support bundle</source>
        <translation>复制支持信息(&amp;C)</translation>
    </message>
    <message>
        <source>/ filter…</source>
        <translation>/ 筛选…</translation>
    </message>
    <message>
        <source>Filter protection groups</source>
        <translation>筛选保护组</translation>
    </message>
    <message>
        <source>Protection groups</source>
        <translation>保护组</translation>
    </message>
    <message>
        <source>&amp;Add connection…</source>
        <translation>添加连接(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Problems first</source>
        <translation>问题优先(&amp;P)</translation>
    </message>
    <message>
        <source>Facts about the group</source>
        <translation>保护组的信息</translation>
    </message>
    <message>
        <source>What you can do from this state</source>
        <translation>此状态下可执行的操作</translation>
    </message>
    <message>
        <source>Copy support bundle</source>
        <translation>复制支持信息</translation>
    </message>
    <message>
        <source>ids, times, codes, no secrets</source>
        <translation>ID、时间、错误码，不含密钥</translation>
    </message>
    <message>
        <source>Usual course of states</source>
        <translation>通常的状态变化</translation>
    </message>
    <message>
        <source>Parts of the last job, one per replication pair</source>
        <translation>最近任务的子任务，每个复制对一个</translation>
    </message>
    <message>
        <source>Protected instances</source>
        <translation>保护实例</translation>
    </message>
    <message>
        <source>Replication pairs</source>
        <translation>复制对</translation>
    </message>
    <message>
        <source>Failed tasks</source>
        <translation>失败任务</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>保护实例</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>复制对</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>No protection group matches the filter.</source>
        <translation>没有符合筛选条件的保护组。</translation>
    </message>
    <message>
        <source>Select a protection group on the left.</source>
        <translation>请在左侧选择一个保护组。</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <extracomment>%1 is the name of a protection group, %2 its state in capitals.</extracomment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>This group protects no instances yet.</source>
        <translation>此组尚无保护实例。</translation>
    </message>
    <message>
        <source>This group has no replication pairs yet.</source>
        <translation>此组尚无复制对。</translation>
    </message>
    <message>
        <source>No job was started from here in this session. This cloud lists only failed jobs of others.</source>
        <translation>本次会话中未从此处启动过任务。对于其他任务，该云只列出失败的任务。</translation>
    </message>
    <message>
        <source>No failed tasks are reported for this group.</source>
        <translation>此组没有失败任务。</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>allowed; asks for the group&apos;s name</source>
        <translation>可用，需输入组名</translation>
    </message>
    <message>
        <source>There is no brake here: this cloud cannot cancel a job once it has started, and disabling protection is a change of its own, not a brake.</source>
        <translation>此处没有刹车：任务开始后该云无法取消；关闭容灾保护本身是一次变更，不是刹车。</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>容灾保护</translation>
    </message>
</context>
<context>
    <name>belay::ProtectionPresenter</name>
    <message>
        <source>No connection to a cloud with protection groups yet.</source>
        <translation>尚未连接提供保护组的云。</translation>
    </message>
    <message>
        <source>%1, %2 could not be read: %3</source>
        <extracomment>%1 is the name of a connection, %2 a region, %3 a sentence about the error.</extracomment>
        <translation>无法读取 %1，%2：%3</translation>
    </message>
    <message>
        <source>Reading protection groups…</source>
        <translation>正在读取保护组…</translation>
    </message>
    <message>
        <source>No protection groups here.</source>
        <translation>此处没有保护组。</translation>
    </message>
</context>
<context>
    <name>belay::ProtectionRow</name>
    <message>
        <source>%1 of %2 pairs done</source>
        <extracomment>A job over pairs of disks: %1 have ended of %2 in all.</extracomment>
        <translation>已完成 %2 对中的 %1 对</translation>
    </message>
    <message>
        <source>%1 % synchronised</source>
        <extracomment>How far a job over pairs of disks has come: %1 percent.</extracomment>
        <translation>已同步 %1 %</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A row of the board: %1 is an act such as &quot;DISABLE PROTECTION&quot;, %2 a group.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>PROTECTION %1 %2</source>
        <extracomment>A row of the board: %1 is a state such as &quot;STOPPING&quot;, %2 a protection group.</extracomment>
        <translation>容灾保护 %1 %2</translation>
    </message>
</context>
<context>
    <name>belay::ProtectionWords</name>
    <message>
        <source>not provided</source>
        <translation>未提供</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>%1 is a number from 0 to 100.</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>CREATING</source>
        <translation>创建中</translation>
    </message>
    <message>
        <source>AVAILABLE</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>STARTING</source>
        <translation>开启保护中</translation>
    </message>
    <message>
        <source>ERROR-STARTING</source>
        <translation>开启保护失败</translation>
    </message>
    <message>
        <source>PROTECTED</source>
        <translation>保护中</translation>
    </message>
    <message>
        <source>STOPPING</source>
        <translation>正在关闭容灾保护</translation>
    </message>
    <message>
        <source>ERROR-STOPPING</source>
        <translation>关闭容灾保护失败</translation>
    </message>
    <message>
        <source>REVERSING</source>
        <translation>切换中</translation>
    </message>
    <message>
        <source>ERROR-REVERSING</source>
        <translation>切换失败</translation>
    </message>
    <message>
        <source>FAILING-OVER</source>
        <translation>故障切换中</translation>
    </message>
    <message>
        <source>FAILED-OVER</source>
        <translation>已故障切换</translation>
    </message>
    <message>
        <source>ERROR-FAILING-OVER</source>
        <translation>故障切换失败</translation>
    </message>
    <message>
        <source>REPROTECTING</source>
        <translation>重保护中</translation>
    </message>
    <message>
        <source>ERROR-REPROTECTING</source>
        <translation>重保护失败</translation>
    </message>
    <message>
        <source>DELETING</source>
        <translation>删除中</translation>
    </message>
    <message>
        <source>ERROR-DELETING</source>
        <translation>删除失败</translation>
    </message>
    <message>
        <source>ERROR</source>
        <translation>创建失败</translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <extracomment>%1 is a state as the cloud sends it, not known to this program.</extracomment>
        <translation>未知</translation>
    </message>
    <message>
        <source>UNKNOWN (%1)</source>
        <translation>未知 (%1)</translation>
    </message>
    <message>
        <source>The group is being created.</source>
        <translation>正在创建保护组。</translation>
    </message>
    <message>
        <source>Not protected: nothing is copied to the standby site.</source>
        <translation>未受保护：没有数据复制到容灾站点。</translation>
    </message>
    <message>
        <source>Protection is being enabled; copying starts again.</source>
        <translation>正在开启保护，重新开始复制。</translation>
    </message>
    <message>
        <source>Enabling protection failed. The group is not protected.</source>
        <translation>开启保护失败。此组未受保护。</translation>
    </message>
    <message>
        <source>Protected: data is copied to the standby site.</source>
        <translation>保护中：数据正复制到容灾站点。</translation>
    </message>
    <message>
        <source>Protection is being disabled.</source>
        <translation>正在关闭容灾保护。</translation>
    </message>
    <message>
        <source>Disabling protection failed part of the way. Some pairs may not be copied any more.</source>
        <translation>关闭容灾保护中途失败。部分复制对可能已不再复制。</translation>
    </message>
    <message>
        <source>Production is moving to the other site.</source>
        <translation>生产正在切换到另一站点。</translation>
    </message>
    <message>
        <source>Moving production to the other site failed.</source>
        <translation>生产切换到另一站点失败。</translation>
    </message>
    <message>
        <source>Production is failing over to the standby site.</source>
        <translation>生产正在故障切换到容灾站点。</translation>
    </message>
    <message>
        <source>Failed over: production runs at the standby site and is not protected.</source>
        <translation>已故障切换：生产在容灾站点运行，未受保护。</translation>
    </message>
    <message>
        <source>The failover failed.</source>
        <translation>故障切换失败。</translation>
    </message>
    <message>
        <source>Protection is being enabled again after a failover.</source>
        <translation>故障切换后正在重保护。</translation>
    </message>
    <message>
        <source>Protecting again after the failover failed. The group is not protected.</source>
        <translation>故障切换后重保护失败。此组未受保护。</translation>
    </message>
    <message>
        <source>The group is being deleted.</source>
        <translation>正在删除保护组。</translation>
    </message>
    <message>
        <source>Deleting the group failed.</source>
        <translation>删除保护组失败。</translation>
    </message>
    <message>
        <source>Creating the group failed.</source>
        <translation>创建保护组失败。</translation>
    </message>
    <message>
        <source>The cloud reports a state this program does not know.</source>
        <translation>云端报告了本程序不认识的状态。</translation>
    </message>
    <message>
        <source>Enable protection</source>
        <translation>开启保护</translation>
    </message>
    <message>
        <source>Protect again</source>
        <translation>重保护</translation>
    </message>
    <message>
        <source>Disable protection</source>
        <translation>关闭容灾保护</translation>
    </message>
    <message>
        <source>The group has no replication pairs.</source>
        <translation>此组没有复制对。</translation>
    </message>
    <message>
        <source>Not while the group is changing.</source>
        <translation>组正在变更，暂不可用。</translation>
    </message>
    <message>
        <source>Not from %1: possible from AVAILABLE and ERROR-STARTING.</source>
        <extracomment>%1 is a state of a protection group in capitals.</extracomment>
        <translation>“%1”状态下不可用：仅可在“可用”和“开启保护失败”状态下执行。</translation>
    </message>
    <message>
        <source>Not from %1: possible from FAILED-OVER and ERROR-REPROTECTING.</source>
        <extracomment>%1 is a state of a protection group in capitals.</extracomment>
        <translation>“%1”状态下不可用：仅可在“已故障切换”和“重保护失败”状态下执行。</translation>
    </message>
    <message>
        <source>Not from %1: possible from PROTECTED and ERROR-STOPPING.</source>
        <extracomment>%1 is a state of a protection group in capitals.</extracomment>
        <translation>“%1”状态下不可用：仅可在“保护中”和“关闭容灾保护失败”状态下执行。</translation>
    </message>
    <message>
        <source>state read</source>
        <translation>读取状态</translation>
    </message>
    <message>
        <source>written</source>
        <translation>已写入</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>job running</source>
        <translation>任务运行中</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>outcome unknown</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>not carried out</source>
        <translation>未执行</translation>
    </message>
    <message>
        <source>goal reached</source>
        <translation>已达到目标</translation>
    </message>
    <message>
        <source>Reading the group&apos;s state once more before sending.</source>
        <translation>发送前再读取一次组的状态。</translation>
    </message>
    <message>
        <source>Written to the journal, not sent yet.</source>
        <translation>已写入日志，尚未发送。</translation>
    </message>
    <message>
        <source>Sent, no answer yet.</source>
        <translation>已发送，尚无应答。</translation>
    </message>
    <message>
        <source>Accepted by the cloud: a job has started.</source>
        <translation>云端已受理：任务已启动。</translation>
    </message>
    <message>
        <source>The job is running. It cannot be cancelled.</source>
        <translation>任务正在运行，无法取消。</translation>
    </message>
    <message>
        <source>Finished: the group is not protected any more.</source>
        <translation>已完成：此组不再受保护。</translation>
    </message>
    <message>
        <source>Finished: the group is protected.</source>
        <translation>已完成：此组受保护。</translation>
    </message>
    <message>
        <source>The job failed.</source>
        <translation>任务失败。</translation>
    </message>
    <message>
        <source>Refused by the cloud; nothing was started.</source>
        <translation>被云端拒绝，未启动任何任务。</translation>
    </message>
    <message>
        <source>Not sent: the group&apos;s state changed meanwhile.</source>
        <translation>未发送：组的状态在此期间发生了变化。</translation>
    </message>
    <message>
        <source>Sent, but the answer was lost. The group&apos;s state is being read to find out.</source>
        <translation>已发送，但应答丢失。正在读取组的状态以确认结果。</translation>
    </message>
    <message>
        <source>As far as can be seen the request never arrived. It may be sent again.</source>
        <translation>据目前所见，请求从未到达。可以再次发送。</translation>
    </message>
    <message>
        <source>The group has reached the goal; it cannot be told whether this request did it.</source>
        <translation>组已达到目标状态，但无法判断是否由此请求所致。</translation>
    </message>
    <message>
        <source>WAITING</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>RUNNING</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>disable protection</source>
        <translation>关闭容灾保护</translation>
    </message>
    <message>
        <source>enable protection</source>
        <translation>开启保护</translation>
    </message>
    <message>
        <source>protect again</source>
        <translation>重保护</translation>
    </message>
    <message>
        <source>fail over</source>
        <translation>故障切换</translation>
    </message>
    <message>
        <source>move production</source>
        <translation>切换</translation>
    </message>
    <message>
        <source>disabling protection failed</source>
        <translation>关闭容灾保护失败</translation>
    </message>
    <message>
        <source>enabling protection failed</source>
        <translation>开启保护失败</translation>
    </message>
    <message>
        <source>protecting again failed</source>
        <translation>重保护失败</translation>
    </message>
    <message>
        <source>failing over failed</source>
        <translation>故障切换失败</translation>
    </message>
    <message>
        <source>moving production failed</source>
        <translation>切换失败</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>production disk cannot be read or written</source>
        <translation>生产云硬盘无法读写</translation>
    </message>
    <message>
        <source>replication link broken</source>
        <translation>复制链路中断</translation>
    </message>
</context>
<context>
    <name>belay::ProxySignIn</name>
    <message>
        <source>&amp;Keep it in the keychain (%1)</source>
        <extracomment>%1 is the name of the system&apos;s keychain.</extracomment>
        <translation>保存在密钥环中 (%1)(&amp;K)</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>The proxy %1 asks for a name and password. Only the proxy gets them.</source>
        <extracomment>%1 is the address of a proxy.</extracomment>
        <translation>代理 %1 要求用户名和密码。只有该代理会收到。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>登录(&amp;S)</translation>
    </message>
</context>
<context>
    <name>belay::Reasons</name>
    <message>
        <source>Cancelled by the stop</source>
        <translation>因停止而取消</translation>
    </message>
    <message>
        <source>Cancelled because the limit was passed</source>
        <translation>因超出容错而取消</translation>
    </message>
    <message>
        <source>The cloud gives no reason</source>
        <translation>云端没有给出原因</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is why targets failed, %2 the folder or region they stand in.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>not a cause by itself</source>
        <translation>本身不是原因</translation>
    </message>
    <message>
        <source>check permissions, boundary and service control policies</source>
        <translation>检查权限、权限边界与服务控制策略</translation>
    </message>
    <message>
        <source>import it or rename</source>
        <translation>导入或改名</translation>
    </message>
    <message>
        <source>retry with fewer at a time</source>
        <translation>降低并发后重试</translation>
    </message>
    <message>
        <source>raise the quota or clean up</source>
        <translation>提高配额或清理</translation>
    </message>
    <message>
        <source>check that the execution role exists and trusts the administrator</source>
        <translation>检查执行角色是否存在并信任管理账号</translation>
    </message>
    <message>
        <source>leave the account out</source>
        <translation>不包含此账号</translation>
    </message>
    <message>
        <source>enable the region in the account</source>
        <translation>在该账号中启用此区域</translation>
    </message>
    <message>
        <source>repair the stack first, then retry</source>
        <translation>先修复堆栈，再重试</translation>
    </message>
    <message>
        <source>check template and parameters</source>
        <translation>检查模板与参数</translation>
    </message>
    <message>
        <source>look at the account gate function</source>
        <translation>查看账号门控函数</translation>
    </message>
    <message>
        <source>settle the bill of the account</source>
        <translation>结清该账号的欠费</translation>
    </message>
</context>
<context>
    <name>belay::ReasonsView</name>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>首次出现</translation>
    </message>
    <message>
        <source>before watched</source>
        <translation>查看之前</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Suggested next step</source>
        <translation>建议的下一步</translation>
    </message>
    <message>
        <source>Reasons of failures</source>
        <translation>失败原因</translation>
    </message>
    <message>
        <source>&amp;Select these targets</source>
        <translation>选择这些目标(&amp;S)</translation>
    </message>
    <message>
        <source>Retry only t&amp;hese…</source>
        <translation>仅重试这些(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Copy reasons</source>
        <translation>复制原因(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>cause and folder</source>
        <translation>原因与资源夹 / OU</translation>
    </message>
    <message>
        <source>cause and region</source>
        <translation>原因与区域</translation>
    </message>
    <message>
        <source>&amp;Group by</source>
        <translation>分组方式(&amp;G)</translation>
    </message>
    <message>
        <source>%1 failed, %2 cancelled</source>
        <extracomment>%1 and %2 are numbers of targets.</extracomment>
        <translation>失败 %1 个，取消 %2 个</translation>
    </message>
    <message>
        <source>Select causes to work with their targets.</source>
        <translation>选择原因以处理其目标。</translation>
    </message>
    <message numerus="yes">
        <source>A retry is asked for accounts by regions, so it takes in %n more.</source>
        <translation>
            <numerusform>重试按“账号 × 区域”提交，因此还会包含另外 %n 个。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belay::RegionList</name>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Space chooses a region, Alt+Up and Alt+Down move it.</source>
        <translation>空格选择区域，Alt+上/下 移动区域。</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
</context>
<context>
    <name>belay::Replay</name>
    <message>
        <source>At %1: %2.</source>
        <extracomment>One moment of a recorded operation: %1 a time of the day, %2 counts such as &quot;26 ok, 4 failed&quot;.</extracomment>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>受理时间</translation>
    </message>
    <message>
        <source>First failure</source>
        <translation>首个失败</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
</context>
<context>
    <name>belay::ReplayScrubber</name>
    <message>
        <source>Moment of the recording</source>
        <translation>录制的时刻</translation>
    </message>
</context>
<context>
    <name>belay::ReplayView</name>
    <message>
        <source>A accepted, F failures, S stop, D stopped or not taken, E ended</source>
        <translation>A 受理，F 失败，S 停止，D 已停止或未受理，E 结束</translation>
    </message>
    <message>
        <source>&amp;Export report…</source>
        <translation>导出报告(&amp;E)…</translation>
    </message>
    <message>
        <source>What was known at this moment</source>
        <translation>此刻已知的情况</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>到开头</translation>
    </message>
    <message>
        <source>One change back</source>
        <translation>后退一次变化</translation>
    </message>
    <message>
        <source>One change on</source>
        <translation>前进一次变化</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>到结尾</translation>
    </message>
    <message>
        <source>%1x</source>
        <extracomment>A speed of playing: %1 times as fast as life.</extracomment>
        <translation>%1 倍</translation>
    </message>
    <message>
        <source>&amp;Speed</source>
        <translation>速度(&amp;S)</translation>
    </message>
    <message>
        <source>Nothing of this operation was recorded: it was over before it was watched.</source>
        <translation>此操作没有录制：开始查看前已结束。</translation>
    </message>
    <message>
        <source>Recorded from %1 to %2</source>
        <extracomment>%1 and %2 are times of the day.</extracomment>
        <translation>录制于 %1 至 %2</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <extracomment>%1 is a path, %2 what the system said.</extracomment>
        <translation>无法写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>belay::RequestView</name>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>What was asked of the cloud</source>
        <translation>向云端提交的请求</translation>
    </message>
    <message>
        <source>&amp;Parameters as sent, without secrets</source>
        <translation>所发送的参数，不含密钥(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Copy all</source>
        <translation>全部复制(&amp;C)</translation>
    </message>
    <message>
        <source>Parameters as sent</source>
        <translation>所发送的参数</translation>
    </message>
</context>
<context>
    <name>belay::ResolveDialog</name>
    <message>
        <source>It &amp;was carried out</source>
        <translation>已执行(&amp;W)</translation>
    </message>
    <message>
        <source>It was &amp;not carried out</source>
        <translation>未执行(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Mark resolved</source>
        <translation>标记为已解决(&amp;M)</translation>
    </message>
    <message>
        <source>Mark resolved: %1</source>
        <extracomment>Title: %1 is an act in the journal such as UPDATE config-rules.</extracomment>
        <translation>标记为已解决：%1</translation>
    </message>
    <message>
        <source>&amp;How is that known</source>
        <translation>依据是什么(&amp;H)</translation>
    </message>
    <message>
        <source>Seen in the cloud&apos;s console, said by…</source>
        <translation>在云端控制台看到，由…告知</translation>
    </message>
    <message>
        <source>&amp;Leave open  Esc</source>
        <translation>保持未决(&amp;L)  Esc</translation>
    </message>
    <message>
        <source>Choose what became of it.</source>
        <translation>请选择其结果。</translation>
    </message>
    <message>
        <source>Say how that is known; it is kept in the journal with your name.</source>
        <translation>请说明依据；它将与您的姓名一起记入日志。</translation>
    </message>
    <message>
        <source>The entry keeps what was seen; your decision is added to it.</source>
        <translation>条目保留所见内容；您的判定附在其后。</translation>
    </message>
</context>
<context>
    <name>belay::ReviewPart</name>
    <message>
        <source>What will be sent</source>
        <translation>将要发送的内容</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>需要留意的内容</translation>
    </message>
    <message>
        <source>Reason, kept in the journal</source>
        <translation>原因，记入日志</translation>
    </message>
    <message>
        <source>Rea&amp;son (kept in the journal)</source>
        <translation>原因 (记入日志)(&amp;S)</translation>
    </message>
    <message>
        <source>T&amp;ype %1 to update it</source>
        <extracomment>%1 is the name of the group that is about to be updated.</extracomment>
        <translation>输入 %1 以更新(&amp;Y)</translation>
    </message>
    <message>
        <source>Name of the group, typed to confirm</source>
        <translation>输入组名以确认</translation>
    </message>
    <message>
        <source>Nothing stands in the way.</source>
        <translation>没有阻碍。</translation>
    </message>
    <message>
        <source>Stop b&amp;y itself if</source>
        <translation>出现以下情况时自动停止(&amp;Y)：</translation>
    </message>
    <message>
        <source>Failures in all regions that stop it</source>
        <translation>触发停止的所有区域失败数</translation>
    </message>
    <message>
        <source>fail in all regions together, after counting down 30 s</source>
        <extracomment>After &quot;Stop by itself if 8&quot;.</extracomment>
        <translation>个在所有区域合计失败，倒计时 30 秒后</translation>
    </message>
    <message>
        <source>%1 needs a choice: the template&apos;s default has changed</source>
        <extracomment>%1 is the name of a parameter.</extracomment>
        <translation>%1 需要选择：模板的默认值已变化</translation>
    </message>
    <message>
        <source>Keep the value it has</source>
        <extracomment>%1 is the value a parameter has now.</extracomment>
        <translation>保留现有值</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>保留 %1</translation>
    </message>
    <message>
        <source>Take the new default</source>
        <extracomment>%1 is the default of the new template.</extracomment>
        <translation>采用新的默认值</translation>
    </message>
    <message>
        <source>Take the new default %1</source>
        <translation>采用新的默认值 %1</translation>
    </message>
    <message>
        <source>or enter a value, then Enter</source>
        <translation>或输入一个值，然后按 Enter</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>其他值</translation>
    </message>
</context>
<context>
    <name>belay::RunReport</name>
    <message>
        <source>Fact</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Home region</source>
        <translation>所在区域</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>受理时间</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Data of</source>
        <translation>数据时间</translation>
    </message>
    <message>
        <source>Report of</source>
        <translation>报告对象</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed / allowed</source>
        <translation>失败 / 容错</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>节奏</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Causes of failures</source>
        <translation>失败原因</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>首次出现</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Suggested next step</source>
        <translation>建议的下一步</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Belay</source>
        <translation>Belay</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>By</source>
        <translation>发起者</translation>
    </message>
    <message>
        <source>Recorded from %1 to %2</source>
        <extracomment>%1 and %2 are times.</extracomment>
        <translation>录制于 %1 至 %2</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计数</translation>
    </message>
</context>
<context>
    <name>belay::SecretField</name>
    <message>
        <source>entered, length %1</source>
        <extracomment>Stands in an empty password field; %1 is how many characters were entered.</extracomment>
        <translation>已输入，长度 %1</translation>
    </message>
</context>
<context>
    <name>belay::ShellWords</name>
    <message>
        <source>Keys have expired</source>
        <translation>密钥已过期</translation>
    </message>
    <message>
        <source>Keys: %1</source>
        <extracomment>%1 is how long the keys still last.</extracomment>
        <translation>密钥：%1</translation>
    </message>
    <message>
        <source>Keys end in %1</source>
        <translation>密钥尾号 %1</translation>
    </message>
    <message>
        <source>same account as %1</source>
        <extracomment>%1 is the names of other connections that are signed in to the same account.</extracomment>
        <translation>与 %1 同一账号</translation>
    </message>
    <message>
        <source>All times local (%1)</source>
        <extracomment>%1 is the offset of the local zone, such as &quot;UTC+08:00&quot;.</extracomment>
        <translation>所有时间为本地时间 (%1)</translation>
    </message>
    <message>
        <source>No connection to stop on</source>
        <translation>没有可停止的连接</translation>
    </message>
    <message>
        <source>Stop lane ready (%1/%2)</source>
        <extracomment>%1 of %2 connections can take a stop at once.</extracomment>
        <translation>停止通道就绪 (%1/%2)</translation>
    </message>
    <message>
        <source>Stop lane ready on %1 of %2</source>
        <extracomment>%1 of %2 connections can take a stop at once.</extracomment>
        <translation>停止通道就绪：%2 个中的 %1 个</translation>
    </message>
    <message>
        <source>Reading paused</source>
        <translation>已暂停读取</translation>
    </message>
    <message>
        <source>Polling %1 req/s of %2</source>
        <extracomment>%1 is how many requests a second are sent, %2 how many may be.</extracomment>
        <translation>轮询 %1 次/秒，上限 %2</translation>
    </message>
    <message>
        <source>Slowed by provider: %1</source>
        <extracomment>%1 is a list of regions, or &quot;none&quot;.</extracomment>
        <translation>被云厂商流控：%1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>belay::Sidebar</name>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>New connection (Ctrl+N)</source>
        <translation>新建连接 (Ctrl+N)</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>新建连接</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>%1   (%2)</source>
        <extracomment>A view in the sidebar: %1 its number and name, %2 how many things run or wait there.</extracomment>
        <translation>%1   (%2)</translation>
    </message>
</context>
<context>
    <name>belay::StageStrip</name>
    <message>
        <source>Stages of the stop</source>
        <translation>停止操作的各阶段</translation>
    </message>
</context>
<context>
    <name>belay::StateWords</name>
    <message>
        <source>OK</source>
        <translation>成功</translation>
    </message>
    <message numerus="yes">
        <source>OK, %n FAILED</source>
        <extracomment>%n is how many targets failed although the cloud calls the operation successful.</extracomment>
        <translation>
            <numerusform>成功, 其中 %n 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>RUNNING</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>QUEUED</source>
        <translation>排队中</translation>
    </message>
    <message numerus="yes">
        <source>STOPPING, %n LEFT</source>
        <extracomment>%n is how many targets still work while the operation is being stopped.</extracomment>
        <translation>
            <numerusform>正在收尾: 剩余 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>STOPPING</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>STOPPED</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>WAITING</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>CANCELLED</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>SKIPPED</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>HIGH</source>
        <translation>高</translation>
    </message>
    <message>
        <source>MED</source>
        <translation>中</translation>
    </message>
    <message>
        <source>LOW</source>
        <translation>低</translation>
    </message>
    <message>
        <source>DONE</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Risk %1</source>
        <extracomment>%1 is a number of risk points, here and in the lines that follow.</extracomment>
        <translation>风险 %1</translation>
    </message>
    <message>
        <source>Environment: %1</source>
        <translation>环境：%1</translation>
    </message>
    <message>
        <source>Allowed failures used: %1</source>
        <translation>容错消耗：%1</translation>
    </message>
    <message>
        <source>Forecast: %1</source>
        <translation>预测：%1</translation>
    </message>
    <message>
        <source>Nothing moves: %1</source>
        <translation>无变化：%1</translation>
    </message>
    <message>
        <source>No fresh data: %1</source>
        <translation>数据滞后：%1</translation>
    </message>
    <message>
        <source>unlikely over limit</source>
        <translation>不太可能超出容错</translation>
    </message>
    <message>
        <source>possibly over limit</source>
        <translation>可能超出容错</translation>
    </message>
    <message>
        <source>LIKELY over limit</source>
        <translation>很可能超出容错</translation>
    </message>
    <message>
        <source>over the limit</source>
        <translation>已超出容错</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>尚未开始</translation>
    </message>
    <message>
        <source>may never start</source>
        <translation>可能不会开始</translation>
    </message>
    <message>
        <source>Written to journal</source>
        <translation>已写入日志</translation>
    </message>
    <message>
        <source>Sent on the stop lane</source>
        <translation>已通过停止通道发送</translation>
    </message>
    <message>
        <source>Accepted by the cloud (this is not yet stopped)</source>
        <translation>云端已受理 (尚未停止)</translation>
    </message>
    <message>
        <source>Cloud reports STOPPING</source>
        <translation>云端报告 STOPPING</translation>
    </message>
    <message>
        <source>Draining: started targets still working</source>
        <translation>正在收尾: 已开始的目标仍在变更</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Too late: it had ended</source>
        <translation>为时已晚：操作已结束</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>未受理</translation>
    </message>
    <message>
        <source>Sent, no answer yet: looking what happened</source>
        <translation>已发送，尚无应答：正在确认结果</translation>
    </message>
    <message>
        <source>stop written</source>
        <translation>停止请求已写入</translation>
    </message>
    <message>
        <source>stop sent</source>
        <translation>停止请求已发送</translation>
    </message>
    <message>
        <source>stop accepted, not yet stopped</source>
        <translation>云端已受理 (尚未停止)</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>draining</source>
        <translation>正在收尾</translation>
    </message>
    <message>
        <source>stopped by you</source>
        <translation>已由您停止</translation>
    </message>
    <message>
        <source>ended before the stop</source>
        <translation>停止前已结束</translation>
    </message>
    <message>
        <source>stop not accepted</source>
        <translation>停止请求未受理</translation>
    </message>
    <message>
        <source>stop sent, no answer yet</source>
        <translation>停止请求已发送，尚无应答</translation>
    </message>
</context>
<context>
    <name>belay::StopBell</name>
    <message>
        <source>Stop of %1</source>
        <extracomment>Title of a notification about a stop: %1 is the name of a group.</extracomment>
        <translation>停止 %1</translation>
    </message>
</context>
<context>
    <name>belay::StopDialog</name>
    <message>
        <source>Stop operation: %1</source>
        <extracomment>Title of the stop dialog: %1 is an operation such as &quot;UPDATE baseline-iam&quot;.</extracomment>
        <translation>停止操作：%1</translation>
    </message>
    <message>
        <source>&amp;Note for the journal</source>
        <translation>日志备注(&amp;N)</translation>
    </message>
    <message>
        <source>Copy as &amp;CLI</source>
        <translation>复制为 CLI 命令(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Keep running  Esc</source>
        <translation>继续运行(&amp;K)  Esc</translation>
    </message>
    <message>
        <source>&amp;Stop operation</source>
        <translation>停止操作(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Open result</source>
        <translation>查看结果(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Send &amp;again</source>
        <translation>再次发送(&amp;A)</translation>
    </message>
    <message>
        <source>Copy as C&amp;LI</source>
        <translation>复制为 CLI 命令(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>隐藏(&amp;H)</translation>
    </message>
    <message>
        <source>You can close this. The row on the board keeps showing the stage.</source>
        <translation>可以关闭此窗口，看板中的行会继续显示进展。</translation>
    </message>
    <message>
        <source>S&amp;witch connection…</source>
        <translation>切换连接(&amp;W)…</translation>
    </message>
    <message>
        <source>S&amp;ign in…</source>
        <translation>登录(&amp;I)…</translation>
    </message>
    <message>
        <source>The note is in the journal.</source>
        <translation>备注已记入日志。</translation>
    </message>
    <message>
        <source>After it has stopped</source>
        <translation>停止之后</translation>
    </message>
    <message>
        <source>&amp;do nothing</source>
        <translation>不做任何事(&amp;D)</translation>
    </message>
    <message>
        <source>show me how to &amp;resume or go back</source>
        <translation>告诉我如何继续或回退(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Notify me when stopped</source>
        <translation>停止后通知我(&amp;N)</translation>
    </message>
    <message>
        <source>You will be notified</source>
        <translation>将会通知您</translation>
    </message>
    <message>
        <source>Open their cloud &amp;pages</source>
        <translation>打开其云端页面(&amp;P)</translation>
    </message>
    <message>
        <source>Hand-&amp;over note</source>
        <translation>交接说明(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Write hand-over note</source>
        <translation>写交接说明(&amp;W)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Resume on the cancelled %n…</source>
        <extracomment>%n targets of a stopped operation were cancelled.</extracomment>
        <translation>
            <numerusform>在已取消的 %n 个目标上继续(&amp;R)…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Go back to the saved version on the changed %n…</source>
        <extracomment>%n targets of a stopped operation have the new version.</extracomment>
        <translation>
            <numerusform>将已变更的 %n 个目标回退到保存的版本(&amp;G)…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belay::StopManyDialog</name>
    <message>
        <source>Order: PROD first, most waiting targets first. Each result is reported separately.</source>
        <translation>顺序：先生产环境，等待目标多者优先。每个结果单独报告。</translation>
    </message>
    <message>
        <source>Stop &amp;trying</source>
        <translation>停止尝试(&amp;T)</translation>
    </message>
    <message>
        <source>Stop operations</source>
        <translation>停止操作</translation>
    </message>
    <message>
        <source>Operations to stop</source>
        <translation>要停止的操作</translation>
    </message>
    <message>
        <source>&amp;Note for the journal</source>
        <translation>日志备注(&amp;N)</translation>
    </message>
    <message>
        <source>Sends nothing more; what was sent stays sent.</source>
        <translation>不再发送；已发送的不会收回。</translation>
    </message>
    <message>
        <source>Stop operations: %1</source>
        <extracomment>Title of the window of Stop many: %1 is &quot;3 of 5 selected, in 3 connections&quot;.</extracomment>
        <translation>停止操作：%1</translation>
    </message>
    <message>
        <source>Nothing is ticked.</source>
        <translation>未勾选任何项。</translation>
    </message>
    <message>
        <source>&amp;Close  Esc</source>
        <translation>关闭(&amp;C)  Esc</translation>
    </message>
    <message>
        <source>&amp;Keep running  Esc</source>
        <translation>继续运行(&amp;K)  Esc</translation>
    </message>
    <message>
        <source>You can close this. The rows on the board keep showing the stage.</source>
        <translation>可以关闭此窗口。列表中的行会继续显示阶段。</translation>
    </message>
</context>
<context>
    <name>belay::StopManyModel</name>
    <message>
        <source>cannot be stopped: this cloud has no cancel</source>
        <translation>无法停止：此云没有取消接口</translation>
    </message>
    <message>
        <source>this connection only watches</source>
        <translation>此连接仅供查看</translation>
    </message>
    <message>
        <source>has ended; nothing to stop</source>
        <translation>已结束，无需停止</translation>
    </message>
    <message>
        <source>is stopping already</source>
        <translation>已在停止</translation>
    </message>
    <message>
        <source>its connection is gone</source>
        <translation>其连接已不存在</translation>
    </message>
    <message>
        <source>its targets are not read yet</source>
        <translation>其目标尚未读取</translation>
    </message>
    <message numerus="yes">
        <source>%n finish</source>
        <extracomment>Part of &quot;2 finish, 171 cancelled&quot;: %n targets run to their end.</extracomment>
        <translation>
            <numerusform>%n 个将完成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <extracomment>Part of &quot;2 finish, 171 cancelled&quot;: %n targets will not be started.</extracomment>
        <translation>
            <numerusform>%n 个将取消</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is how many targets finish, %2 how many are cancelled.</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, %2 (expected)</source>
        <extracomment>The same where the provider does not say what becomes of started targets.</extracomment>
        <translation>%1，%2 (预计)</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Too late: it had ended</source>
        <translation>为时已晚：操作已结束</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>It left and no answer came back; it is being looked into</source>
        <translation>已发出但没有应答；正在查证</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <extracomment>%1 is how many rows are ticked, %2 how many there are.</extracomment>
        <translation>已选 %2 个中的 %1 个</translation>
    </message>
    <message numerus="yes">
        <source>in %n connections</source>
        <extracomment>After &quot;3 of 5 selected&quot;: in %n connections.</extracomment>
        <translation>
            <numerusform>在 %n 个连接中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are PROD</source>
        <extracomment>After &quot;3 of 5 selected&quot;: %n of those are in production.</extracomment>
        <translation>
            <numerusform>其中生产环境 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Stop %n operations</source>
        <translation>
            <numerusform>停止 %n 个操作(&amp;S)</numerusform>
        </translation>
    </message>
    <message>
        <source>read-only check; stopping it changes nothing</source>
        <translation>只读检查；停止它不改变任何东西</translation>
    </message>
    <message>
        <source>read-only check, left out by default</source>
        <translation>只读检查，默认不选</translation>
    </message>
    <message>
        <source>%1; practice, left out by default</source>
        <extracomment>%1 is what a stop would do.</extracomment>
        <translation>%1；练习场，默认不选</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>未选</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n left</source>
        <extracomment>%1 is a stage, %n targets are still working.</extracomment>
        <translation>
            <numerusform>%1：剩余 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for your sign-in, first in line</source>
        <translation>等待您登录，排在最前</translation>
    </message>
    <message>
        <source>Waiting for network, first in line</source>
        <translation>等待网络，排在最前</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1 is what became of a stop, %2 a sentence about the error.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n on their way</source>
        <translation>
            <numerusform>%n 个发送中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted, not yet stopped</source>
        <translation>
            <numerusform>%n 个已受理，尚未停止</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped</source>
        <translation>
            <numerusform>%n 个已停止</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had ended by themselves</source>
        <translation>
            <numerusform>%n 个已自行结束</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n 个被拒绝</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an answer</source>
        <translation>
            <numerusform>%n 个没有应答</numerusform>
        </translation>
    </message>
    <message>
        <source>JOB</source>
        <extracomment>A job of a protection group, where others say UPDATE or DRIFT.</extracomment>
        <translation>任务</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>If stopped now</source>
        <translation>如果现在停止</translation>
    </message>
</context>
<context>
    <name>belay::StopPresenter</name>
    <message>
        <source>run to their end; the cloud does not interrupt them</source>
        <translation>会执行到结束，云端不会中断</translation>
    </message>
    <message>
        <source>are expected to finish; this cloud does not say</source>
        <translation>预计会执行完，该云未作说明</translation>
    </message>
    <message>
        <source>already changed</source>
        <translation>已变更</translation>
    </message>
    <message>
        <source>stay as they are, new version</source>
        <translation>保持现状 (新版本)</translation>
    </message>
    <message>
        <source>changing right now</source>
        <translation>正在变更</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>尚未开始</translation>
    </message>
    <message>
        <source>will be cancelled, stay on the old version</source>
        <translation>将被取消，保持旧版本</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>stay failed</source>
        <translation>保持失败</translation>
    </message>
    <message>
        <source>cancelled or skipped</source>
        <translation>已取消或已跳过</translation>
    </message>
    <message>
        <source>stay on the old version</source>
        <translation>保持旧版本</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>the cloud uses a word nobody here knows</source>
        <translation>云端使用了此处不认识的状态</translation>
    </message>
    <message>
        <source>This operation is not followed any more.</source>
        <translation>已不再跟踪此操作。</translation>
    </message>
    <message>
        <source>%1 / %2 / %3 / op %4</source>
        <extracomment>Where an operation runs: %1 connection, %2 cloud, %3 region, %4 the operation&apos;s id.</extracomment>
        <translation>%1 / %2 / %3 / 操作 %4</translation>
    </message>
    <message>
        <source>If you stop now (the targets have not all been read yet)</source>
        <translation>若现在停止 (目标尚未全部读取)</translation>
    </message>
    <message>
        <source>If you stop now (numbers are %1 old and may have changed)</source>
        <extracomment>%1 is a stretch of time such as &quot;2 min&quot;.</extracomment>
        <translation>若现在停止 (数据为 %1前，可能已变化)</translation>
    </message>
    <message>
        <source>If you stop now (numbers from %1 ago)</source>
        <extracomment>%1 is a stretch of time such as &quot;4 s&quot;.</extracomment>
        <translation>若现在停止 (数据为 %1前)</translation>
    </message>
    <message>
        <source>This only reads; stopping it changes nothing at the targets.</source>
        <translation>此操作只读取，停止它不会改变目标。</translation>
    </message>
    <message>
        <source>Stopping is not undoing. The group definition already points to the new version, so later updates and newly joined accounts will receive it.</source>
        <translation>停止不等于撤销。组定义已指向新版本，因此后续更新和新加入的账号都会采用新版本。</translation>
    </message>
    <message>
        <source>unstarted cancelled, started finish</source>
        <translation>未开始的取消，已开始的执行完</translation>
    </message>
    <message>
        <source>unstarted cancelled; started not stated</source>
        <translation>未开始的取消，已开始的未作说明</translation>
    </message>
    <message>
        <source>Ended by itself at %1, nothing to stop. %2</source>
        <extracomment>%1 is a time of the day, %2 the final counts.</extracomment>
        <translation>已于 %1 自行结束，无需停止。%2</translation>
    </message>
    <message>
        <source>%1 stopped at %2: %3.</source>
        <extracomment>Begins a note: %1 is an operation, %2 when it had stopped, %3 counts of its targets.</extracomment>
        <translation>%1 于 %2 停止：%3。</translation>
    </message>
    <message>
        <source>A snapshot of the old version was kept.</source>
        <translation>已保存旧版本的快照。</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>waits for the network</source>
        <translation>等待网络</translation>
    </message>
    <message>
        <source>waits for the sign-in</source>
        <translation>等待登录</translation>
    </message>
    <message>
        <source>Stop lane: %1    Sign-in: %2    Provider wording: %3</source>
        <extracomment>%1 is how the way of a stop stands, %2 what is known of the sign-in, %3 how the provider says what a stop does.</extracomment>
        <translation>停止通道：%1    登录：%2    云厂商措辞：%3</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <extracomment>A target: %1 is an account, %2 a region.</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>This connection may not start changes.</source>
        <translation>此连接不能发起变更。</translation>
    </message>
    <message>
        <source>Only an update can be taken up again.</source>
        <translation>只有更新可以继续。</translation>
    </message>
    <message>
        <source>The cancelled targets are not read yet.</source>
        <translation>已取消的目标尚未读取。</translation>
    </message>
    <message>
        <source>No target was cancelled.</source>
        <translation>没有目标被取消。</translation>
    </message>
    <message>
        <source>The changed targets are not read yet.</source>
        <translation>已变更的目标尚未读取。</translation>
    </message>
    <message>
        <source>No target was changed.</source>
        <translation>没有目标被变更。</translation>
    </message>
    <message>
        <source>No version from before this update was kept here.</source>
        <translation>此处没有保存此次更新之前的版本。</translation>
    </message>
</context>
<context>
    <name>belay::StopStrip</name>
    <message>
        <source>Not yet recorded: the journal could not be written. The stop goes out all the same</source>
        <translation>尚未记录：无法写入日志。停止请求照常发出</translation>
    </message>
    <message>
        <source>%1 s after your click</source>
        <extracomment>%1 is a number of seconds such as 0.17.</extracomment>
        <translation>点击后 %1 秒</translation>
    </message>
    <message>
        <source>This sign-in may not stop</source>
        <translation>当前登录无权停止操作</translation>
    </message>
    <message>
        <source>Too late: it had ended</source>
        <translation>为时已晚：操作已结束</translation>
    </message>
    <message>
        <source>Not yet recorded in the journal; writing it goes on</source>
        <translation>尚未记入日志；继续尝试写入</translation>
    </message>
    <message>
        <source>The cloud asked to slow down; sent again after a short wait</source>
        <translation>云端要求放慢请求；稍候片刻后已重新发送</translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent more than once; repeating a stop is safe</source>
        <translation>已多次发送；重复停止是安全的</translation>
    </message>
    <message numerus="yes">
        <source>sent %n times</source>
        <translation>
            <numerusform>已发送 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for your sign-in, first in line</source>
        <translation>等待您登录，排在最前</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>Waiting for network, first in line</source>
        <translation>等待网络，排在最前</translation>
    </message>
    <message>
        <source>Accepted, no effect seen yet</source>
        <translation>已受理，尚未见效果</translation>
    </message>
    <message numerus="yes">
        <source>Draining is stuck: %n targets unchanged</source>
        <translation>
            <numerusform>收尾停滞：%n 个目标没有变化</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing more is sent, as you asked</source>
        <translation>按您的要求不再发送</translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <extracomment>%n started targets are still working.</extracomment>
        <translation>
            <numerusform>剩余 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belay::TableColumns</name>
    <message>
        <source>C&amp;olumns…</source>
        <translation>列(&amp;O)…</translation>
    </message>
    <message>
        <source>Move this column &amp;left</source>
        <translation>左移此列(&amp;L)</translation>
    </message>
    <message>
        <source>Move this column &amp;right</source>
        <translation>右移此列(&amp;R)</translation>
    </message>
</context>
<context>
    <name>belay::TableMenu</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy with &amp;headers</source>
        <translation>连同表头复制(&amp;H)</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>复制为 JSON(&amp;J)</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>复制为 Markdown(&amp;M)</translation>
    </message>
</context>
<context>
    <name>belay::TableSort</name>
    <message>
        <source>Sorted by %1.</source>
        <extracomment>Tooltip of a table&apos;s header: %1 is a list of columns, the first counts most.</extracomment>
        <translation>按 %1 排序。</translation>
    </message>
</context>
<context>
    <name>belay::TargetsModel</name>
    <message>
        <source>%1, %2, %3, %4</source>
        <extracomment>One target for screen readers: %1 account, %2 region, %3 state, %4 reason.</extracomment>
        <translation>%1，%2，%3，%4</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>资源夹 / OU</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>A target is being worked on: %1 is the time when it was first seen so.</extracomment>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>One target for screen readers: %1 account, %2 region, %3 state.</extracomment>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>First seen running %1</source>
        <extracomment>%1 is a date and time.</extracomment>
        <translation>首次见其运行 %1</translation>
    </message>
    <message>
        <source>First seen running %1
First seen finished %2</source>
        <extracomment>%1 and %2 are dates and times.</extracomment>
        <translation>首次见其运行 %1
首次见其完成 %2</translation>
    </message>
    <message>
        <source>Since / took</source>
        <extracomment>Header of the column &quot;running since, or how long it took&quot;.</extracomment>
        <translation>起始 / 耗时</translation>
    </message>
</context>
<context>
    <name>belay::TargetsPart</name>
    <message>
        <source>every account; or one account a line</source>
        <translation>所有账号；或每行一个账号</translation>
    </message>
    <message>
        <source>every folder; or one folder a line</source>
        <translation>所有资源夹 / OU；或每行一个</translation>
    </message>
    <message>
        <source>every account in them; or one account a line</source>
        <translation>其中的所有账号；或每行一个账号</translation>
    </message>
    <message>
        <source>&amp;Leave existing targets as they are</source>
        <translation>保持已有目标不变(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Accounts</source>
        <translation>账号(&amp;A)</translation>
    </message>
    <message>
        <source>F&amp;olders</source>
        <translation>资源夹 / OU(&amp;O)</translation>
    </message>
    <message>
        <source>Accounts &amp;in them</source>
        <translation>其中的账号(&amp;I)</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>only these accounts of the folders</source>
        <translation>仅资源夹 / OU 中的这些账号</translation>
    </message>
    <message>
        <source>the folders without these accounts</source>
        <translation>资源夹 / OU 中除这些账号之外</translation>
    </message>
    <message>
        <source>the folders and these accounts</source>
        <translation>资源夹 / OU 以及这些账号</translation>
    </message>
    <message>
        <source>Folders and accoun&amp;ts</source>
        <translation>资源夹 / OU 与账号(&amp;T)</translation>
    </message>
    <message>
        <source>A&amp;ddress of a list</source>
        <translation>列表地址(&amp;D)</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>部署</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Canary &amp;first, then wait for me:</source>
        <translation>先做金丝雀，然后等我确认(&amp;F)：</translation>
    </message>
    <message>
        <source>Allow the lon&amp;ger lists of the newest documentation</source>
        <translation>允许最新文档中更长的列表(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Regions (none: all)</source>
        <translation>区域 (不选则为全部)(&amp;R)</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Accounts of the canary</source>
        <translation>金丝雀账号数</translation>
    </message>
    <message>
        <source>the first ones; or these accounts</source>
        <translation>最前面的几个；或这些账号</translation>
    </message>
    <message>
        <source>Named accounts of the canary</source>
        <translation>指定的金丝雀账号</translation>
    </message>
    <message>
        <source>Canary</source>
        <translation>金丝雀</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A choice of targets: %1 is its name, %2 how many there are.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;every target</source>
        <translation>每个目标(&amp;E)</translation>
    </message>
    <message>
        <source>sa&amp;me as last update</source>
        <translation>与上次更新相同(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;not current</source>
        <translation>不是最新的(&amp;N)</translation>
    </message>
    <message>
        <source>failed last ti&amp;me</source>
        <translation>上次失败的(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;picked below</source>
        <translation>在下方选取(&amp;P)</translation>
    </message>
    <message>
        <source>The targets are being read.</source>
        <translation>正在读取目标。</translation>
    </message>
    <message>
        <source>Accounts and regions go together, so %1 other targets of them are updated too.</source>
        <extracomment>%1 is a number of targets.</extracomment>
        <translation>账号与区域成对提交，因此还会更新它们的另外 %1 个目标。</translation>
    </message>
    <message>
        <source>%1 of them have other regions and need an update of their own afterwards.</source>
        <extracomment>%1 is a number of targets.</extracomment>
        <translation>其中 %1 个还有其他区域，之后需要单独更新。</translation>
    </message>
    <message>
        <source>No target fits.</source>
        <translation>没有符合的目标。</translation>
    </message>
    <message>
        <source>Only %1 in %2 is updated; all else waits until you go on.</source>
        <translation>仅更新 %2 中的 %1；其余等您确认后再继续。</translation>
    </message>
</context>
<context>
    <name>belay::TemplateDiff</name>
    <message>
        <source>No difference.</source>
        <translation>没有差异。</translation>
    </message>
    <message>
        <source>+%1 −%2 lines</source>
        <extracomment>%1 and %2 are numbers of lines.</extracomment>
        <translation>+%1 −%2 行</translation>
    </message>
    <message>
        <source>%1: new, %2</source>
        <extracomment>%1 is a place in a template, %2 a value.</extracomment>
        <translation>%1：新增，%2</translation>
    </message>
    <message>
        <source>%1: gone, was %2</source>
        <extracomment>%1 is a place in a template, %2 a value.</extracomment>
        <translation>%1：删除，原为 %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>%1 is a place in a template, %2 and %3 are values.</extracomment>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>已隐藏</translation>
    </message>
</context>
<context>
    <name>belay::TemplatePart</name>
    <message>
        <source>&amp;Keep the current template</source>
        <translation>保留当前模板(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Type it or open a file</source>
        <translation>输入或打开文件(&amp;T)</translation>
    </message>
    <message>
        <source>Read it from an a&amp;ddress</source>
        <translation>从地址读取(&amp;D)</translation>
    </message>
    <message>
        <source>One &amp;stored at the provider</source>
        <translation>使用云端保存的模板(&amp;S)</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>文本(&amp;X)</translation>
    </message>
    <message>
        <source>Add&amp;ress</source>
        <translation>地址(&amp;R)</translation>
    </message>
    <message>
        <source>Template &amp;id</source>
        <translation>模板 ID(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Version</source>
        <translation>版本(&amp;V)</translation>
    </message>
    <message>
        <source>the latest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Template text</source>
        <translation>模板文本</translation>
    </message>
    <message>
        <source>&amp;Open file…</source>
        <translation>打开文件(&amp;O)…</translation>
    </message>
    <message>
        <source>%1 of %2 bytes</source>
        <extracomment>%1 and %2 are numbers of bytes.</extracomment>
        <translation>%1 / %2 字节</translation>
    </message>
    <message>
        <source>Reading the template&apos;s parameters…</source>
        <translation>正在读取模板的参数…</translation>
    </message>
    <message>
        <source>The template could not be read: %1</source>
        <extracomment>%1 is a sentence about the error.</extracomment>
        <translation>无法读取模板：%1</translation>
    </message>
    <message>
        <source>Open a template</source>
        <translation>打开模板</translation>
    </message>
    <message>
        <source>Templates (*.yaml *.yml *.json *.template)</source>
        <translation>模板 (*.yaml *.yml *.json *.template)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 cannot be read as a template.</source>
        <extracomment>%1 is the path of a file.</extracomment>
        <translation>无法将 %1 读取为模板。</translation>
    </message>
    <message>
        <source>Ask the cloud to chec&amp;k it</source>
        <translation>请云端检查(&amp;K)</translation>
    </message>
    <message>
        <source>Show &amp;differences</source>
        <translation>显示差异(&amp;D)</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>After the update</source>
        <translation>更新后</translation>
    </message>
    <message>
        <source>The cloud checks the template…</source>
        <translation>云端正在检查模板…</translation>
    </message>
    <message>
        <source>✓ The cloud finds the template&apos;s form valid.</source>
        <translation>✓ 云端认为模板格式有效。</translation>
    </message>
    <message>
        <source>✕ The cloud refuses the template: %1</source>
        <extracomment>%1 is what the cloud said.</extracomment>
        <translation>✕ 云端拒绝该模板：%1</translation>
    </message>
</context>
<context>
    <name>belay::Timeline</name>
    <message>
        <source>%1 / %2</source>
        <extracomment>%1 is an account, %2 a region.</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>failures before this was watched: %n</source>
        <extracomment>Failures of targets that were there when Belay first looked.</extracomment>
        <translation>
            <numerusform>查看之前已有失败：%n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failures at once, the first in %1; %2 in all</source>
        <extracomment>%1 is the account and region of the first of several failures, %2 how many there are by now.</extracomment>
        <translation>
            <numerusform>同时出现 %n 个失败，首个在 %1；共 %2 个</numerusform>
        </translation>
    </message>
    <message>
        <source>first failure: %1, %2</source>
        <extracomment>%1 is an account and a region, %2 the start of a reason.</extracomment>
        <translation>首个失败：%1，%2</translation>
    </message>
    <message>
        <source>failure number %1: %2, %3</source>
        <extracomment>%1 is which failure it is, %2 an account and a region, %3 the start of a reason.</extracomment>
        <translation>第 %1 个失败：%2，%3</translation>
    </message>
    <message>
        <source>sent from here</source>
        <translation>由此处发送</translation>
    </message>
    <message>
        <source>accepted by the cloud</source>
        <translation>云端已受理</translation>
    </message>
    <message numerus="yes">
        <source>first targets seen working: %n</source>
        <extracomment>%n is how many targets began together.</extracomment>
        <translation>
            <numerusform>首批见其运行的目标：%n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; pace %2 to %3</source>
        <extracomment>%1 is a sentence about a failure, %2 and %3 are how many targets are worked on at once.</extracomment>
        <translation>%1；并发由 %2 变为 %3</translation>
    </message>
    <message>
        <source>no change for %1</source>
        <extracomment>%1 is a stretch of time such as 14 min.</extracomment>
        <translation>%1 无变化</translation>
    </message>
    <message>
        <source>no change since</source>
        <translation>自此无变化</translation>
    </message>
    <message>
        <source>ended: %1</source>
        <extracomment>%1 is the cloud&apos;s word for how an operation ended.</extracomment>
        <translation>结束：%1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>belay::TimelineView</name>
    <message>
        <source>Belay: %1</source>
        <extracomment>%1 is what happened; Belay did it.</extracomment>
        <translation>Belay：%1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>By</source>
        <translation>发起者</translation>
    </message>
    <message>
        <source>Belay</source>
        <translation>Belay</translation>
    </message>
    <message>
        <source>Timeline beside the matrix</source>
        <translation>矩阵旁的时间线</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
</context>
<context>
    <name>belay::Toast</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
</context>
<context>
    <name>belay::Tray</name>
    <message>
        <source>&amp;Stop now</source>
        <translation>立即停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Hold off</source>
        <translation>暂缓(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Open Belay</source>
        <translation>打开 Belay(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Belay</source>
        <translation>Belay</translation>
    </message>
    <message>
        <source>Belay: %1</source>
        <extracomment>Over the sign in the tray: %1 is &quot;6 running 2 need attention&quot;.</extracomment>
        <translation>Belay：%1</translation>
    </message>
</context>
<context>
    <name>belay::UpdateDialog</name>
    <message>
        <source>Update %1</source>
        <extracomment>%1 is the name of a group.</extracomment>
        <translation>更新 %1</translation>
    </message>
    <message>
        <source>Copy as C&amp;LI</source>
        <translation>复制为 CLI 命令(&amp;L)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>Start &amp;update</source>
        <translation>开始更新(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>继续编辑(&amp;K)</translation>
    </message>
    <message>
        <source>1 Template</source>
        <translation>1 模板</translation>
    </message>
    <message>
        <source>2 Parameters</source>
        <translation>2 参数</translation>
    </message>
    <message>
        <source>Reading the group, its template and its parameters…</source>
        <translation>正在读取组及其模板和参数…</translation>
    </message>
    <message>
        <source>The group could not be read, so it cannot be updated safely. %1</source>
        <extracomment>%1 is a sentence about the error.</extracomment>
        <translation>无法读取组，因此不能安全更新。%1</translation>
    </message>
    <message>
        <source>Not sent: the last check found something, see the review.</source>
        <translation>未发送：最后检查发现问题，请见复核页。</translation>
    </message>
    <message>
        <source>The request left and no answer came back. Look at the group&apos;s operations and the journal before trying again.</source>
        <translation>请求已发出但没有收到应答。重试之前，请先查看组的操作和日志。</translation>
    </message>
    <message>
        <source>%1 (✕ %2)</source>
        <extracomment>A step of the form: %1 is its title, %2 how many fields in it are wrong.</extracomment>
        <translation>%1 (✕ %2)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Steps of the update</source>
        <translation>更新的步骤</translation>
    </message>
    <message>
        <source>Keep what you entered as a draft?</source>
        <translation>是否将已输入的内容保存为草稿？</translation>
    </message>
    <message>
        <source>&amp;Save as draft</source>
        <translation>保存为草稿(&amp;S)</translation>
    </message>
    <message>
        <source>Save as dra&amp;ft</source>
        <translation>保存为草稿(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>The operation in the way</source>
        <translation>阻挡的操作</translation>
    </message>
    <message>
        <source>Sho&amp;w it</source>
        <translation>显示(&amp;W)</translation>
    </message>
    <message>
        <source>Sto&amp;p it…</source>
        <translation>停止(&amp;P)…</translation>
    </message>
    <message>
        <source>State of the canary</source>
        <translation>金丝雀的状态</translation>
    </message>
    <message>
        <source>&amp;Open the operation</source>
        <translation>打开该操作(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Continue with the rest</source>
        <translation>继续更新其余目标(&amp;C)</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>节奏</translation>
    </message>
    <message>
        <source>Permissions and the rest</source>
        <translation>权限及其他</translation>
    </message>
    <message>
        <source>3 Targets and pace</source>
        <translation>3 目标与节奏</translation>
    </message>
    <message>
        <source>4 Review</source>
        <translation>4 复核</translation>
    </message>
    <message>
        <source>Hidden values are not kept in drafts; type them again: %1</source>
        <translation>草稿不保存隐藏值；请重新输入：%1</translation>
    </message>
    <message>
        <source>Saving the current definition, writing to the journal and sending…</source>
        <translation>正在保存当前定义、写入日志并发送…</translation>
    </message>
    <message>
        <source>The update of all targets is kept as a draft until you go on or discard it.</source>
        <translation>全部目标的更新保存为草稿，直到您继续或丢弃。</translation>
    </message>
    <message>
        <source>DRAFT</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>An update of this group was begun and not sent, %1.</source>
        <translation>此组有一次已开始而未发送的更新，%1。</translation>
    </message>
    <message>
        <source>A canary was sent %1; the rest of the update waits for you.</source>
        <translation>金丝雀已于 %1 发送；更新的其余部分等您确认。</translation>
    </message>
    <message>
        <source>Take it up</source>
        <translation>接着做</translation>
    </message>
    <message>
        <source>The draft could not be saved.</source>
        <translation>无法保存草稿。</translation>
    </message>
    <message>
        <source>Draft saved %1</source>
        <extracomment>%1 is a local time.</extracomment>
        <translation>草稿已保存 %1</translation>
    </message>
</context>
<context>
    <name>belay::UpdateForm</name>
    <message>
        <source>This connection only watches and stops. Raise its mode to start updates.</source>
        <translation>此连接仅可查看和停止操作。提升其模式后才能发起更新。</translation>
    </message>
    <message>
        <source>Needs attention before it can start: %1</source>
        <extracomment>%1 is how many entries of the form are wrong.</extracomment>
        <translation>开始前需要处理：%1 处</translation>
    </message>
    <message>
        <source>The template could not be read.</source>
        <translation>无法读取模板。</translation>
    </message>
    <message>
        <source>The template is being read.</source>
        <translation>正在读取模板。</translation>
    </message>
    <message>
        <source>Type %1 to start the update.</source>
        <extracomment>%1 is the name of the group.</extracomment>
        <translation>输入 %1 以开始更新。</translation>
    </message>
    <message>
        <source>No target fits the canary.</source>
        <translation>没有符合金丝雀的目标。</translation>
    </message>
    <message>
        <source>The targets are being read for the canary.</source>
        <translation>正在读取金丝雀的目标。</translation>
    </message>
</context>
<context>
    <name>belay::UpdatePresenter</name>
    <message>
        <source>The cloud could not read this template.</source>
        <translation>云端无法读取此模板。</translation>
    </message>
    <message>
        <source>The canary was accepted; nothing is known of it yet.</source>
        <translation>金丝雀已受理；尚无其他消息。</translation>
    </message>
    <message>
        <source>The canary runs: %1 of %2 targets finished.</source>
        <extracomment>%1 and %2 are numbers of targets.</extracomment>
        <translation>金丝雀进行中：%2 个目标已完成 %1 个。</translation>
    </message>
    <message>
        <source>The canary ended: %1 of %2 targets FAILED. Look at the reasons before you go on.</source>
        <extracomment>%1 and %2 are numbers of targets.</extracomment>
        <translation>金丝雀已结束：%2 个目标中 %1 个失败。请先查看原因再继续。</translation>
    </message>
    <message>
        <source>The canary was stopped.</source>
        <translation>金丝雀已停止。</translation>
    </message>
    <message>
        <source>The canary ended well: %1 targets changed.</source>
        <extracomment>%1 is a number of targets.</extracomment>
        <translation>金丝雀顺利结束：%1 个目标已变更。</translation>
    </message>
    <message>
        <source>The operation that was in the way has ended: this update can be started now.</source>
        <translation>阻挡的操作已结束：现在可以开始此更新。</translation>
    </message>
    <message>
        <source>%1 %2 is in the way. Wait for it to end and start again, or stop it.</source>
        <extracomment>%1 is what an operation does, such as UPDATE, %2 its id.</extracomment>
        <translation>%1 %2 正在阻挡。请等待其结束后再开始，或停止它。</translation>
    </message>
</context>
<context>
    <name>belay::UpdateReview</name>
    <message>
        <source>kept: %1</source>
        <extracomment>%1 is the start of a hash.</extracomment>
        <translation>保留：%1</translation>
    </message>
    <message>
        <source>from %1</source>
        <extracomment>%1 is an address.</extracomment>
        <translation>来自 %1</translation>
    </message>
    <message>
        <source>stored template %1, version %2</source>
        <translation>云端模板 %1，版本 %2</translation>
    </message>
    <message>
        <source>stored template %1, latest version</source>
        <extracomment>%1 is the id of a stored template.</extracomment>
        <translation>云端模板 %1，最新版本</translation>
    </message>
    <message>
        <source>folders: %1; accounts: %2; regions: %3</source>
        <extracomment>%1 folders, %2 accounts, %3 regions: lists.</extracomment>
        <translation>资源夹 / OU：%1；账号：%2；区域：%3</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>all in them</source>
        <translation>其中全部</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>accounts: %1; regions: %2</source>
        <extracomment>%1 is a list of accounts, %2 of regions.</extracomment>
        <translation>账号：%1；区域：%2</translation>
    </message>
    <message>
        <source>every target of the group</source>
        <extracomment>%1 is a number of targets.</extracomment>
        <translation>组的所有目标</translation>
    </message>
    <message>
        <source>every target of the group: %1</source>
        <translation>组的所有目标：%1</translation>
    </message>
    <message>
        <source>%1 at a time</source>
        <extracomment>%1 is a number of accounts.</extracomment>
        <translation>最大并发账号数 %1</translation>
    </message>
    <message>
        <source>%1 % of a region at a time</source>
        <extracomment>%1 is a percentage.</extracomment>
        <translation>最大并发账号百分比 %1 % (每区域)</translation>
    </message>
    <message>
        <source>failures allowed per region: %1</source>
        <extracomment>%1 is a number of accounts.</extracomment>
        <translation>每区域容错数：%1</translation>
    </message>
    <message>
        <source>%1 % failures allowed per region</source>
        <extracomment>%1 is a percentage.</extracomment>
        <translation>每区域容错百分比 %1 %</translation>
    </message>
    <message>
        <source>all regions at once</source>
        <translation>所有区域同时</translation>
    </message>
    <message>
        <source>regions one after another</source>
        <translation>区域依次进行</translation>
    </message>
    <message>
        <source>soft mode</source>
        <translation>宽松模式</translation>
    </message>
    <message>
        <source>strict mode</source>
        <translation>严格模式</translation>
    </message>
    <message>
        <source>the cloud&apos;s defaults: one at a time, no failure allowed</source>
        <translation>云端默认：每次一个，不允许失败</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>an operation on this group; this update would wait behind it</source>
        <translation>此组有操作正在运行，本次更新会在其后排队</translation>
    </message>
    <message>
        <source>an operation on this group; this update would be refused</source>
        <translation>此组有操作正在运行，本次更新会被拒绝</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>节奏</translation>
    </message>
    <message>
        <source>Running now</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>Administration role</source>
        <translation>管理员角色</translation>
    </message>
    <message>
        <source>Execution role</source>
        <translation>执行角色</translation>
    </message>
    <message>
        <source>Permission model</source>
        <translation>权限模式</translation>
    </message>
    <message>
        <source>Automatic deployment</source>
        <translation>自动部署</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>已确认的能力</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>none: all are removed</source>
        <translation>无：全部移除</translation>
    </message>
    <message>
        <source>Queueing</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>%1 → %2   %3   %4 bytes</source>
        <extracomment>%1 and %2 are starts of hashes, %3 is such as &quot;+12 −3 lines&quot;, %4 a number of bytes.</extracomment>
        <translation>%1 → %2   %3   %4 字节</translation>
    </message>
    <message>
        <source>only %1 in %2; then it waits for you, and nothing else is sent</source>
        <extracomment>%1 is a list of accounts, %2 of regions.</extracomment>
        <translation>仅 %2 中的 %1；然后等您确认，不再发送其他内容</translation>
    </message>
    <message>
        <source>the current template and %1 parameters are saved before sending; hidden values are not</source>
        <extracomment>%1 is a number of parameters.</extracomment>
        <translation>发送前保存当前模板和 %1 个参数；隐藏值不保存</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>Canary first</source>
        <translation>先做金丝雀</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <extracomment>%1 is how many changed parameters are not listed.</extracomment>
        <translation>另有 %1 个</translation>
    </message>
    <message>
        <source>Deployment options</source>
        <translation>部署选项</translation>
    </message>
    <message>
        <source>Acting as</source>
        <translation>操作身份</translation>
    </message>
    <message>
        <source>delegated administrator</source>
        <translation>委托管理员</translation>
    </message>
    <message>
        <source>the account itself</source>
        <translation>账号自身</translation>
    </message>
</context>
<context>
    <name>belay::VersionsModel</name>
    <message>
        <source>%1, %2 hidden</source>
        <extracomment>%1 is a number of parameters, %2 how many of them have no readable value.</extracomment>
        <translation>%1，%2 个隐藏</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保存时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>发起者</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A kept version: %1 is a local time, %2 who was signed in.</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>The definition a group has at present, compared with a kept one.</extracomment>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>belay::VersionsPresenter</name>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>No version of this group is kept yet. Each update started here first keeps the definition it replaces: template, parameters, who and why.</source>
        <translation>尚未保存此组的任何版本。从此处开始的每次更新都会先保存被替换的定义：模板、参数、发起者与原因。</translation>
    </message>
</context>
<context>
    <name>belay::VersionsTab</name>
    <message>
        <source>Kept versions of the group</source>
        <translation>此组已保存的版本</translation>
    </message>
    <message>
        <source>templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>对比内容</translation>
    </message>
    <message>
        <source>Prepare update &amp;back to this…</source>
        <translation>准备回退到此版本(&amp;B)…</translation>
    </message>
    <message>
        <source>Compared: %1 → %2</source>
        <translation>对比：%1 → %2</translation>
    </message>
    <message>
        <source>Select one version to compare it with what stands now, or two.</source>
        <translation>选择一个版本与当前内容对比，或选择两个。</translation>
    </message>
</context>
<context>
    <name>belay::ViolationWords</name>
    <message>
        <source>This is needed.</source>
        <translation>此项必填。</translation>
    </message>
    <message>
        <source>This does not have the form the cloud expects.</source>
        <extracomment>%1 is the form the provider expects, or the entry that does not have it.</extracomment>
        <translation>格式不符合云端要求。</translation>
    </message>
    <message>
        <source>This does not have the form the cloud expects: %1</source>
        <translation>格式不符合云端要求：%1</translation>
    </message>
    <message>
        <source>This is too short.</source>
        <extracomment>%1 is the least length, with its unit.</extracomment>
        <translation>太短。</translation>
    </message>
    <message>
        <source>This is too short; at least %1.</source>
        <translation>太短，至少 %1。</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <extracomment>%1 is the greatest length, with its unit.</extracomment>
        <translation>太长。</translation>
    </message>
    <message>
        <source>This is too long; at most %1.</source>
        <translation>太长，至多 %1。</translation>
    </message>
    <message>
        <source>This number is out of range.</source>
        <extracomment>%1 is the allowed range.</extracomment>
        <translation>数值超出范围。</translation>
    </message>
    <message>
        <source>This number is out of range: %1.</source>
        <translation>数值超出范围：%1。</translation>
    </message>
    <message>
        <source>These are too many.</source>
        <extracomment>%1 is how many the cloud takes.</extracomment>
        <translation>数量过多。</translation>
    </message>
    <message>
        <source>These are too many; at most %1.</source>
        <translation>数量过多，至多 %1 个。</translation>
    </message>
    <message>
        <source>An entry is there twice.</source>
        <extracomment>%1 is the entry that is there twice.</extracomment>
        <translation>有重复条目。</translation>
    </message>
    <message>
        <source>%1 is there twice.</source>
        <translation>%1 重复。</translation>
    </message>
    <message>
        <source>This excludes another field.</source>
        <extracomment>%1 is the name of another field.</extracomment>
        <translation>此项与另一字段互斥。</translation>
    </message>
    <message>
        <source>Give either this or %1, not both.</source>
        <translation>此项与“%1”只能填写其一。</translation>
    </message>
    <message>
        <source>This only makes sense with another field.</source>
        <extracomment>%1 is the name of another field.</extracomment>
        <translation>此项需与另一字段一起使用。</translation>
    </message>
    <message>
        <source>This needs %1 as well.</source>
        <translation>还需要填写“%1”。</translation>
    </message>
    <message>
        <source>The group&apos;s permission model does not take this.</source>
        <translation>组的权限模式不支持此项。</translation>
    </message>
    <message>
        <source>The cloud does not know this value.</source>
        <extracomment>%1 is a value the cloud does not know.</extracomment>
        <translation>云端不认识此值。</translation>
    </message>
    <message>
        <source>The cloud does not know this value: %1</source>
        <translation>云端不认识此值：%1</translation>
    </message>
    <message>
        <source>The template does not have this parameter.</source>
        <extracomment>%1 is a parameter&apos;s name.</extracomment>
        <translation>模板没有此参数。</translation>
    </message>
    <message>
        <source>The template does not have the parameter %1.</source>
        <translation>模板没有参数 %1。</translation>
    </message>
    <message>
        <source>Not sent: the template&apos;s default would take its place.</source>
        <extracomment>%1 is a list of parameter names.</extracomment>
        <translation>未发送：将以模板默认值代替。</translation>
    </message>
    <message>
        <source>Not sent, so the template&apos;s default would take its place: %1</source>
        <translation>未发送，将以模板默认值代替：%1</translation>
    </message>
    <message>
        <source>Needs a value: the template has no default.</source>
        <extracomment>%1 is a list of parameter names.</extracomment>
        <translation>需要填值：模板没有默认值。</translation>
    </message>
    <message>
        <source>Needs a value, the template has no default: %1</source>
        <translation>需要填值，模板没有默认值：%1</translation>
    </message>
    <message>
        <source>The cloud hides this value, so it cannot be sent again as it is. Type it.</source>
        <translation>云端隐藏了此值，无法原样重新发送。请输入。</translation>
    </message>
    <message>
        <source>This parameter is new in the template: there is no previous value to keep.</source>
        <translation>此参数是模板新增的，没有可保留的原值。</translation>
    </message>
    <message>
        <source>The template&apos;s default has changed. Choose a value.</source>
        <extracomment>%1 is the new default of the template.</extracomment>
        <translation>模板默认值已变化。请选择一个值。</translation>
    </message>
    <message>
        <source>The template&apos;s default is now %1. Choose a value.</source>
        <translation>模板默认值现为 %1。请选择一个值。</translation>
    </message>
    <message>
        <source>The template does not allow this value.</source>
        <extracomment>%1 is what the template allows.</extracomment>
        <translation>模板不允许此值。</translation>
    </message>
    <message>
        <source>The template does not allow this value; it takes %1.</source>
        <translation>模板不允许此值，可用：%1。</translation>
    </message>
    <message>
        <source>This removes tags the group has now.</source>
        <extracomment>%1 is a list of tag keys.</extracomment>
        <translation>这会移除组现有的标签。</translation>
    </message>
    <message>
        <source>This removes tags the group has now: %1</source>
        <translation>这会移除组现有的标签：%1</translation>
    </message>
    <message>
        <source>Strict mode starts slower than this.</source>
        <extracomment>%1 is a number of accounts.</extracomment>
        <translation>严格模式的起始并发低于此值。</translation>
    </message>
    <message>
        <source>Strict mode starts with %1 at a time, not more.</source>
        <translation>严格模式的起始并发为 %1，不会更多。</translation>
    </message>
    <message>
        <source>In soft mode more targets may fail than allowed before the cloud stops.</source>
        <translation>宽松模式下，在云端停止之前，失败的目标可能多于容错数。</translation>
    </message>
    <message>
        <source>This has no effect with the other settings.</source>
        <translation>与其他设置同时使用时，此项不起作用。</translation>
    </message>
    <message>
        <source>A targeted region is missing from the order.</source>
        <extracomment>%1 is a region.</extracomment>
        <translation>顺序中缺少一个目标区域。</translation>
    </message>
    <message>
        <source>%1 is targeted and missing from the order.</source>
        <translation>目标包含 %1，但顺序中没有。</translation>
    </message>
    <message>
        <source>This changes who may act in the accounts; it is refused while targets exist.</source>
        <translation>这会更改谁可以在账号中操作；存在目标时会被拒绝。</translation>
    </message>
    <message>
        <source>This is refused while operations run or wait.</source>
        <translation>有操作正在运行或等待时会被拒绝。</translation>
    </message>
    <message>
        <source>The template needs a capability that is not acknowledged.</source>
        <extracomment>%1 is a list of capabilities.</extracomment>
        <translation>模板需要尚未确认的能力 (Capability)。</translation>
    </message>
    <message>
        <source>The template needs this acknowledged: %1</source>
        <translation>模板需要确认：%1</translation>
    </message>
    <message>
        <source>No targets named: every target of the group is updated.</source>
        <extracomment>%1 is a number of targets.</extracomment>
        <translation>未指定目标：将更新组的所有目标。</translation>
    </message>
    <message>
        <source>No targets named: every target of the group is updated (%1).</source>
        <translation>未指定目标：将更新组的所有目标 (%1 个)。</translation>
    </message>
    <message>
        <source>All targets left out will be outdated afterwards.</source>
        <translation>未包含的目标之后都会过时。</translation>
    </message>
    <message>
        <source>An operation runs on this group, so the cloud would refuse another.</source>
        <translation>此组有操作正在运行，云端会拒绝新的操作。</translation>
    </message>
    <message>
        <source>An operation runs on this group; this update would wait behind it.</source>
        <translation>此组有操作正在运行，本次更新会在其后排队。</translation>
    </message>
    <message>
        <source>The group was changed by someone since this form was opened. Open the form again to see what it is now.</source>
        <translation>此表单打开之后，组已被他人更改。请重新打开表单查看现状。</translation>
    </message>
    <message>
        <source>Older documentation allows less.</source>
        <extracomment>%1 is the older limit.</extracomment>
        <translation>较早的文档规定的上限更低。</translation>
    </message>
    <message>
        <source>Older documentation allows only %1.</source>
        <translation>较早的文档只允许 %1。</translation>
    </message>
    <message>
        <source>No template is named; documentation asks for one.</source>
        <translation>未指定模板，文档要求指定。</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Region of the group</source>
        <translation>组所在区域</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Template text</source>
        <translation>模板文本</translation>
    </message>
    <message>
        <source>Template address</source>
        <translation>模板地址</translation>
    </message>
    <message>
        <source>Template id</source>
        <translation>模板 ID</translation>
    </message>
    <message>
        <source>Template version</source>
        <translation>模板版本</translation>
    </message>
    <message>
        <source>Keep the current template</source>
        <translation>保留当前模板</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Acknowledged capabilities</source>
        <translation>已确认的能力</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>节奏</translation>
    </message>
    <message>
        <source>Allowed failures, accounts</source>
        <translation>容错数</translation>
    </message>
    <message>
        <source>Allowed failures, percent</source>
        <translation>容错百分比</translation>
    </message>
    <message>
        <source>At a time, accounts</source>
        <translation>最大并发账号数</translation>
    </message>
    <message>
        <source>At a time, percent</source>
        <translation>最大并发账号百分比</translation>
    </message>
    <message>
        <source>Regions one by one or at once</source>
        <translation>区域依次或同时</translation>
    </message>
    <message>
        <source>Strict or soft</source>
        <translation>严格或宽松</translation>
    </message>
    <message>
        <source>Order of regions</source>
        <translation>区域顺序</translation>
    </message>
    <message>
        <source>Administration role</source>
        <translation>管理员角色</translation>
    </message>
    <message>
        <source>Execution role</source>
        <translation>执行角色</translation>
    </message>
    <message>
        <source>Permission model</source>
        <translation>权限模式</translation>
    </message>
    <message>
        <source>Automatic deployment</source>
        <translation>自动部署</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Folders and accounts</source>
        <translation>资源夹 / OU 与账号</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>资源夹 / OU</translation>
    </message>
    <message>
        <source>Organisational units</source>
        <translation>组织单位 (OU)</translation>
    </message>
    <message>
        <source>Address of an account list</source>
        <translation>账号列表地址</translation>
    </message>
    <message>
        <source>Accounts within the folders</source>
        <translation>资源夹 / OU 中的账号</translation>
    </message>
    <message>
        <source>When an account leaves</source>
        <translation>账号离开时</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>依赖于</translation>
    </message>
    <message>
        <source>Queueing</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>Description of the operation</source>
        <translation>操作描述</translation>
    </message>
    <message>
        <source>Deployment options</source>
        <translation>部署选项</translation>
    </message>
    <message>
        <source>%1, entry %2</source>
        <extracomment>%1 is a field of the form, %2 the position or name of one entry in it.</extracomment>
        <translation>%1，条目 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a field of the form, %2 a whole sentence about it.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The group has no target there.</source>
        <extracomment>%1 is an account, or an account and a region.</extracomment>
        <translation>该组在那里没有目标。</translation>
    </message>
    <message>
        <source>The group has no target there: %1</source>
        <translation>该组在那里没有目标：%1</translation>
    </message>
</context>
<context>
    <name>belay::Window</name>
    <message>
        <source>Journal</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Guards</source>
        <translation>守护</translation>
    </message>
</context>
</TS>
